import type { PainScore } from '../protocol/pain'

/** What somebody answered to a question of a protocol, in the words in which it was asked. */
export interface Answer {
  readonly id: string
  readonly sessionId: string
  /** When it was answered: ISO 8601. */
  readonly recordedAt: string
  /** The run it was asked in, and the step, from 0. */
  readonly run: { readonly id: string; readonly protocolId: string; readonly step: number }
  readonly question: string
  /** Yes or no, or a score from 0 to 10. */
  readonly value: boolean | PainScore
}
