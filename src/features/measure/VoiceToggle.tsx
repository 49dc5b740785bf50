import { useEffect, useRef, useState } from 'react'
import { Toggle } from '../../ui/Toggle'
import { createVoiceCue, type VoiceCue } from './voice'

/** Says each new instruction aloud while it is on. Off until it is asked for. */
export function VoiceToggle({ text }: { readonly text: string }) {
  const [on, setOn] = useState(false)
  const voice = useRef<VoiceCue>(undefined)

  useEffect(() => {
    if (on) voice.current?.say(text)
  }, [on, text])
  useEffect(() => () => voice.current?.stop(), [])

  return (
    <Toggle
      isOn={on}
      onChange={(next) => {
        if (next) voice.current = createVoiceCue()
        else voice.current?.stop()
        setOn(next)
      }}
    >
      Say the instructions aloud
    </Toggle>
  )
}
