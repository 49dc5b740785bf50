import type { PainScore } from '../protocol/pain'
import type { PartOfRun } from '../run/part-of-run'

/** What somebody answered to a question of a protocol, in the words in which it was asked. */
export interface Answer {
  readonly id: string
  readonly sessionId: string
  /** When it was answered: ISO 8601. */
  readonly recordedAt: string
  /** Where it was asked. */
  readonly run: PartOfRun
  readonly question: string
  /** Yes or no, or a score from 0 to 10. */
  readonly value: boolean | PainScore
}
