import type { UnreadableRecord } from '../../storage/repositories'
import { Notice } from '../../ui/Notice'

/** Says that something on the disk could not be understood and was left out, and left alone. */
export function UnreadableNotice({ unreadable }: { readonly unreadable: readonly UnreadableRecord[] }) {
  if (unreadable.length === 0) return null
  const newer = unreadable.some(({ reason }) => reason === 'from-a-newer-version')
  const records = unreadable.length === 1 ? '1 record' : `${unreadable.length} records`
  return (
    <Notice tone="warning" title={`${records} could not be read`}>
      <p>
        Left out here, and kept as {unreadable.length === 1 ? 'it is' : 'they are'} on this device (
        {[...new Set(unreadable.map(({ kind }) => kind))].join(', ')}).
        {newer && ' A newer version of Plumbline wrote there: load the page again to update.'}
      </p>
    </Notice>
  )
}
