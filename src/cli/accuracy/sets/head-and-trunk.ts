import type { PhantomImage } from '../phantom-image'
import { angle, FAR_PART, left, NEAR_PART, none, OFF, type Part, type ScoredSet } from './scored-set'

/** Beyond this the profile comes into view and a turning head is another problem. */
const PROFILE = 45

const splitTurn = (part: Part): Part[] => {
  const turn = (image: PhantomImage) => Math.abs(angle(image, 'neck_rotation') ?? 0)
  return [
    { name: `${part.name}, to ${PROFILE}°`, has: (image) => part.has(image) && turn(image) <= PROFILE },
    { name: `${part.name}, beyond`, has: (image) => part.has(image) && turn(image) > PROFILE },
  ]
}

/** The truth of those images of a set that were made to show this angle. */
const where = (name: string) => (image: PhantomImage) =>
  image.variable === name ? angle(image, name) : undefined

/** Movements of neck and trunk. */
export const HEAD_AND_TRUNK_SETS: readonly ScoredSet[] = [
  {
    set: 'trunk_lateral_flexion',
    measure: 'trunk-lateral-flexion',
    side: left,
    truth: (image) => angle(image, 'trunk_lean_lateral'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'trunk-flexion',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward'),
    parts: [],
  },
  {
    set: 'neck_lateral',
    measure: 'cervical-lateral-flexion',
    side: left,
    truth: (image) => angle(image, 'neck_lateral_flexion'),
    parts: [NEAR_PART, FAR_PART, OFF],
  },
  {
    set: 'neck_rotation',
    measure: 'cervical-rotation',
    side: left,
    truth: (image) => angle(image, 'neck_rotation'),
    parts: [...splitTurn(NEAR_PART), ...splitTurn(FAR_PART), OFF],
  },
  {
    set: 'neck_flexext',
    measure: 'cervical-flexion',
    side: none,
    truth: (image) => angle(image, 'neck_flexion'),
    parts: [NEAR_PART, FAR_PART],
  },
  {
    set: 'neck_flexext_front',
    measure: 'cervical-flexion',
    side: none,
    truth: (image) => angle(image, 'neck_flexion'),
    parts: [],
  },
  {
    set: 'trunk_flexion',
    measure: 'trunk-flexion',
    side: none,
    // From the person's own stance; the stance itself against the vertical.
    truth: (image, neutral) => angle(image, neutral ? 'trunk_flexion' : 'trunk_lean_forward_midshoulder_raw'),
    parts: [],
  },
  {
    // The head turned and bent at once, on a trunk that turns along.
    set: 'neck_combined',
    measure: 'cervical-rotation',
    side: left,
    truth: where('neck_rotation'),
    parts: [],
  },
  {
    set: 'neck_combined',
    measure: 'cervical-lateral-flexion',
    side: left,
    truth: where('neck_lateral_flexion'),
    parts: [],
  },
]
