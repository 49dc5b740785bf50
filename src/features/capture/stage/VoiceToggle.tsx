import { useEffect, useRef, useState } from 'react'
import { Toggle } from '../../../ui/Toggle'
import { createVoiceCue, type VoiceCue } from './voice'

/** Says each new instruction aloud while it is on. Off until it is asked for, unless nobody has a hand free. */
export function VoiceToggle({
  text,
  startsOn = false,
}: {
  readonly text: string
  readonly startsOn?: boolean
}) {
  const [on, setOn] = useState(startsOn)
  const voice = useRef<VoiceCue>(undefined)

  useEffect(() => {
    if (!on) return
    voice.current ??= createVoiceCue()
    voice.current.say(text)
  }, [on, text])
  useEffect(() => () => voice.current?.stop(), [])

  return (
    <Toggle
      isOn={on}
      onChange={(next) => {
        if (!next) voice.current?.stop()
        setOn(next)
      }}
    >
      Say the instructions aloud
    </Toggle>
  )
}
