import type { CaptureSummary } from '../posture/capture/capture-summary'
import type { HandPicture } from '../posture/points/hand-picture'
import type { TrialSummary } from '../trial/trial-summary'
import type { Answer } from './answer'
import type { Encounter } from './encounter'
import type { HandReading } from './hand-reading'

/** An encounter with the movements that were measured in it, in the order of recording. */
export interface MeasuredEncounter {
  readonly session: Encounter
  readonly trials: readonly TrialSummary[]
}

/** An encounter with everything that was measured in it. */
export interface EncounterContents extends MeasuredEncounter {
  /** The views of the person's posture, in the order that {@link inOrderOfViews} gives. */
  readonly captures: readonly CaptureSummary[]
  /** Pictures that angles were read off by hand, in the order in which they were taken. */
  readonly handPictures: readonly HandPicture[]
  /** What the person answered, in that order. */
  readonly answers: readonly Answer[]
  /** What was read by hand in guided runs, in that order. */
  readonly readings: readonly HandReading[]
}
