import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Toggle } from '../../../ui/Toggle'
import type { Voice } from './voice'

/** Says each new instruction aloud while it is on. */
export function VoiceToggle({ voice, text }: { readonly voice: Voice; readonly text: string }) {
  const isOn = useStore(voice.isOn)

  useEffect(() => {
    if (isOn) voice.say(text)
  }, [voice, isOn, text])

  return (
    <Toggle isOn={isOn} onChange={(next) => voice.turn(next)}>
      Say the instructions aloud
    </Toggle>
  )
}
