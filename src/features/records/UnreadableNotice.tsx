import type { UnreadableRecord } from '../../storage/repositories'
import { enumerated, say, text } from '../../text/text'
import { Notice } from '../../ui/Notice'

/** Says that something on the disk could not be understood and was left out, and left alone. */
export function UnreadableNotice({ unreadable }: { readonly unreadable: readonly UnreadableRecord[] }) {
  if (unreadable.length === 0) return null
  const newer = unreadable.some(({ reason }) => reason === 'from-a-newer-version')
  const count = unreadable.length
  return (
    <Notice tone="warning" title={say(text.records.unreadableTitle, { count })}>
      <p>
        {say(text.records.unreadable, {
          count,
          kinds: enumerated([...new Set(unreadable.map(({ kind }) => kind))]),
          newer: newer ? 'some' : 'none',
        })}
      </p>
    </Notice>
  )
}
