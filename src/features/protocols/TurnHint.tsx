import { changesIn, inFewestTurns } from '../../core/protocol/fewest-turns'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { ProtocolEditing } from './protocol-edits'

const { editor: words } = text.protocols

/** Offers the order in which the person turns least, where it is another one. */
export function TurnHint({ editing }: { readonly editing: ProtocolEditing }) {
  const { steps } = editing.now
  const better = inFewestTurns(steps)
  const [now, best] = [changesIn(steps), changesIn(better)]
  if (best >= now) return null
  return (
    <Notice
      title={say(words.turns, { now, best })}
      actions={<Button onPress={() => editing.setSteps(better)}>{words.fewestTurns}</Button>}
    />
  )
}
