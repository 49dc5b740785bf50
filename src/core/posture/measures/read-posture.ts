import { isMissing, type Missing, missing } from '../../math/missing'
import { degrees } from '../../math/units'
import { Gatekeeper } from '../../quality/gatekeeper'
import { POSTURE_MEASURES } from './catalogue'
import { levelled } from './levelled'
import { isBeyondStanding } from './limits'
import type { PostureMeasure, PostureReading } from './measure'
import type { PostureScene } from './scene'
import { seenFrom, sideOf } from './seen-from'
import { turnOutOf } from './turn'

/** Whether the person is turned too far for this measure, though not for the view. */
function isTurnedTooFar({ furthestTurn }: PostureMeasure, { pose, view }: PostureScene): boolean {
  if (furthestTurn === undefined) return false
  const turn = turnOutOf(view, pose)
  return !isMissing(turn) && Math.abs(turn) > furthestTurn
}

/** Why the gates give no number for this scene; undefined where they let it pass. */
function refusal({ id, region }: PostureMeasure, { pose, view }: PostureScene): Missing | undefined {
  // Posture is looked at as the person stands, with the head where it belongs.
  const keeper = new Gatekeeper(seenFrom(view, { id, region }), sideOf(view), { resting: true })
  return keeper.check(pose, degrees(0)).refusal
}

/** A posture measure in one still picture, or why there is none. A known roll of the camera is taken off. */
export function readPosture(measure: PostureMeasure, scene: PostureScene): PostureReading {
  if (!measure.views.includes(scene.view)) return missing('wrong-view')
  const { scene: upright, toPicture } = levelled(scene)
  const reading = measure.read(upright)
  if (isMissing(reading)) return reading
  const refused = refusal(measure, scene)
  if (refused) return refused
  if (isTurnedTooFar(measure, scene)) return missing('wrong-view', 'turned')
  if (isBeyondStanding(measure.id, reading.value)) return missing('implausible')
  const { goniometer, ...value } = reading
  if (!goniometer) return value
  return {
    ...value,
    goniometer: {
      fulcrum: toPicture(goniometer.fulcrum),
      stationary: toPicture(goniometer.stationary),
      moving: toPicture(goniometer.moving),
    },
  }
}

/** One line of what a picture shows. */
export interface PostureRow {
  readonly measure: PostureMeasure
  readonly reading: PostureReading
}

/** Leaves out a stand-in whose true measure can be taken. */
export function withoutStandIns<
  Row extends { readonly measure: PostureMeasure; readonly reading: object | Missing },
>(rows: readonly Row[]): readonly Row[] {
  const taken = new Set(rows.flatMap(({ measure, reading }) => (isMissing(reading) ? [] : [measure.id])))
  return rows.filter(({ measure: { standsInFor } }) => standsInFor === undefined || !taken.has(standsInFor))
}

/** Every measure of a view. A stand-in is left out as soon as the true measure can be taken. */
export const readView = (scene: PostureScene): readonly PostureRow[] =>
  withoutStandIns(
    POSTURE_MEASURES.filter(({ views }) => views.includes(scene.view)).map((measure) => ({
      measure,
      reading: readPosture(measure, scene),
    })),
  )
