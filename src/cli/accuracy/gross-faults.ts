import { oneDecimal } from '../table'
import type { Checked } from './coverage'

/** Further off than this, degrees, a reading misleads whoever acts on it. */
const GROSS = 15
/** More lines than this help nobody. */
const MOST_LINES = 10

/** A reading that is far off while its uncertainty says that it is not, or that has none. */
export interface GrossFault {
  readonly name: string
  /** Measured − true, degrees. */
  readonly error: number
  readonly uncertainty?: number
}

/** The readings that are off by more than 15° and lie outside their own interval, the worst first. */
export function grossFaults(
  readings: readonly (Checked & { readonly name: string })[],
): readonly GrossFault[] {
  return readings
    .flatMap((reading): GrossFault[] => {
      if (!('degrees' in reading)) return []
      const { name, degrees, truth, uncertainty } = reading
      const error = degrees - truth
      if (Math.abs(error) <= Math.max(GROSS, uncertainty ?? 0)) return []
      return [{ name, error, ...(uncertainty !== undefined && { uncertainty }) }]
    })
    .sort((a, b) => Math.abs(b.error) - Math.abs(a.error))
}

export function grossFaultsText(faults: readonly GrossFault[]): string {
  if (faults.length === 0) return `No reading is off by more than ${GROSS}° and beyond its own ±.`
  const lines = faults.slice(0, MOST_LINES).map(({ name, error, uncertainty }) => {
    const sure = uncertainty === undefined ? 'no ±' : `± ${oneDecimal(uncertainty)}`
    return `  ${name}: off by ${oneDecimal(error)}, ${sure}`
  })
  const more = faults.length > MOST_LINES ? [`  and ${faults.length - MOST_LINES} more`] : []
  return [`Off by more than ${GROSS}° and beyond their own ±: ${faults.length}`, ...lines, ...more].join('\n')
}
