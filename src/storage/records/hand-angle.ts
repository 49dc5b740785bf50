import * as v from 'valibot'
import { normalised } from '../../core/math/units'
import { HAND_ANGLE_KINDS, HAND_ANGLE_POINTS } from '../../core/posture/points/hand-angle'
import { key, number } from './fields'

const coordinate = v.pipe(number, v.transform(normalised))
/** A `NormalisedPoint`. */
export const place = v.object({ x: coordinate, y: coordinate })

/** A `HandAngle`. */
export const handAngle = v.pipe(
  v.object({
    id: key,
    kind: v.picklist(HAND_ANGLE_KINDS),
    points: v.array(place),
    label: v.exactOptional(v.string()),
  }),
  v.check(({ kind, points }) => points.length <= HAND_ANGLE_POINTS[kind], 'more points than the angle has'),
)
