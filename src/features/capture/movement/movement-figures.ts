import type { MovementId } from '../../../core/movements/movement'

export type Point = readonly [x: number, y: number]

/**
 * One movement as a drawing, for the left side, as the person sees themself in the mirrored picture:
 * their left is on the left. Angles are degrees from hanging down, positive towards the left of the
 * drawing (seen from the front) or backwards (seen from the side, facing right).
 */
export interface Figure {
  /** What is drawn around the moving part. `lean` and `bend` move the whole upper body. */
  readonly body: 'front' | 'standing-leg' | 'side' | 'bust' | 'profile' | 'above' | 'lean' | 'bend'
  /** The joint that the arc is drawn around. */
  readonly joint: Point
  /** Directions of the moving part at rest and at its end, degrees. */
  readonly from: number
  readonly to: number
  readonly length: number
  /** Radius of the arc: inside a limb, outside a head. */
  readonly arc: number
  /** The segment that ends in the joint and is held still: an upper arm, a thigh. */
  readonly held?: string
  /** The held segment points at the viewer, so it is seen as a dot. */
  readonly heldTowardsViewer?: true
}

const HEAD = 180

export const FIGURES: Readonly<Record<MovementId, Figure>> = {
  'shoulder-abduction': { body: 'front', joint: [35, 40], from: 8, to: 125, length: 32, arc: 20 },
  'shoulder-flexion': { body: 'side', joint: [50, 40], from: 0, to: -130, length: 34, arc: 21 },
  'shoulder-extension': { body: 'side', joint: [50, 40], from: 0, to: 48, length: 34, arc: 21 },
  'shoulder-external-rotation': {
    body: 'side',
    joint: [50, 42],
    from: -90,
    to: -148,
    length: 28,
    arc: 19,
    heldTowardsViewer: true,
  },
  'shoulder-internal-rotation': {
    body: 'side',
    joint: [50, 42],
    from: -90,
    to: -28,
    length: 28,
    arc: 19,
    heldTowardsViewer: true,
  },
  'elbow-flexion': {
    body: 'side',
    joint: [50, 58],
    from: 0,
    to: -135,
    length: 20,
    arc: 13,
    held: 'M50 40v18',
  },
  'elbow-extension': {
    body: 'side',
    joint: [50, 58],
    from: -90,
    to: 0,
    length: 20,
    arc: 13,
    held: 'M50 40v18',
  },
  'cervical-rotation': { body: 'above', joint: [50, 62], from: HEAD, to: HEAD - 58, length: 36, arc: 34 },
  'cervical-lateral-flexion': {
    body: 'bust',
    joint: [50, 80],
    from: HEAD,
    to: HEAD - 32,
    length: 68,
    arc: 64,
  },
  'cervical-flexion': { body: 'profile', joint: [46, 80], from: HEAD, to: HEAD + 38, length: 68, arc: 64 },
  'cervical-extension': { body: 'profile', joint: [54, 80], from: HEAD, to: HEAD - 38, length: 68, arc: 64 },
  'trunk-lateral-flexion': { body: 'lean', joint: [50, 72], from: HEAD, to: HEAD - 28, length: 68, arc: 66 },
  'trunk-flexion': { body: 'bend', joint: [42, 72], from: HEAD, to: HEAD + 68, length: 66, arc: 64 },
  'hip-abduction': { body: 'standing-leg', joint: [42, 72], from: 3, to: 38, length: 42, arc: 30 },
  'knee-flexion': {
    body: 'side',
    joint: [50, 92],
    from: 0,
    to: 112,
    length: 22,
    arc: 14,
    held: 'M50 72v20',
  },
}

/** A point at a distance and direction: 0° down, 90° to the left of the drawing, 180° up. */
export const reach = ([x, y]: Point, direction: number, distance: number): Point => {
  const angle = (direction * Math.PI) / 180
  return [x - Math.sin(angle) * distance, y + Math.cos(angle) * distance]
}

const coordinates = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

/** The path of a straight segment. */
export const segment = (from: Point, to: Point) => `M${coordinates(from)}L${coordinates(to)}`

/** The path of the arc that the moving part sweeps. */
export function arcPath({ joint, from, to, arc: radius }: Figure) {
  const sweep = to > from ? 1 : 0
  const start = coordinates(reach(joint, from, radius))
  const end = coordinates(reach(joint, to, radius))
  return `M${start}A${radius} ${radius} 0 0 ${sweep} ${end}`
}
