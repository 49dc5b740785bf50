import type { CaptureSummary } from '../posture/capture/capture-summary'
import type { HandPicture } from '../posture/points/hand-picture'
import type { TrialSummary } from '../trial/trial-summary'
import type { Encounter } from './encounter'

/** A person who is measured. `name` may be a name or a code: the clinic decides. */
export interface Client {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly note?: string
}

/** What the screens call an encounter. */
export type Session = Encounter

/** A session with the movements that were measured in it, in the order of recording. */
export interface MeasuredSession {
  readonly session: Encounter
  readonly trials: readonly TrialSummary[]
}

/** A session with everything that was measured in it. */
export interface SessionContents extends MeasuredSession {
  /** The views of the person's posture, in the order that {@link inOrderOfViews} gives. */
  readonly captures: readonly CaptureSummary[]
  /** Pictures that angles were read off by hand, in the order in which they were taken. */
  readonly handPictures: readonly HandPicture[]
}
