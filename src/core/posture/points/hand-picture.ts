import type { CameraLevel } from '../../body/frame-context'
import type { Pixels } from '../../math/units'
import type { TrialSource } from '../../trial/trial'
import type { HandAngle } from './hand-angle'

/** A picture, or a paused frame, that somebody read angles off by hand: no model looked at it. */
export interface HandPicture {
  readonly id: string
  readonly sessionId: string
  /** ISO 8601, when the picture was opened or the frame paused. */
  readonly recordedAt: string
  readonly source: TrialSource
  readonly appVersion: string
  readonly width: Pixels
  readonly height: Pixels
  /** Of the camera, where it was known: angles against the vertical are read against gravity's. */
  readonly level?: CameraLevel
  readonly angles: readonly HandAngle[]
}
