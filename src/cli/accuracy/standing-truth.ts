import type { PostureMeasureId } from '../../core/posture/measures/measure'
import type { PhantomImage } from './phantom-image'

const DEGREES = 180 / Math.PI

/** Metres, along the person's own directions. */
interface Place {
  readonly forwards: number
  readonly left: number
  readonly up: number
}

/** Where the true points of the body lie, along the person's own directions. */
function placesOf({ id, landmarks, subject_heading_deg: heading }: PhantomImage) {
  const [sin, cos] = [Math.sin(heading / DEGREES), Math.cos(heading / DEGREES)]
  // Heading 0 faces a camera that looks along +y; +90 has the right side towards it.
  return (name: string): Place => {
    const [x, y, up] = landmarks[name]?.world_m ?? []
    if (x === undefined || y === undefined || up === undefined)
      throw new Error(`${id} does not tell where ${name} is.`)
    return { forwards: x * sin - y * cos, left: x * cos + y * sin, up }
  }
}

const between = (a: Place, b: Place): Place => ({
  forwards: (a.forwards + b.forwards) / 2,
  left: (a.left + b.left) / 2,
  up: (a.up + b.up) / 2,
})

/** Lean of the line from one place up to another, degrees, along one direction. */
const lean = (low: Place, high: Place, along: 'forwards' | 'left') =>
  Math.atan2(high[along] - low[along], high.up - low.up) * DEGREES

type Truths = Partial<Record<PostureMeasureId, number | null | undefined>>

function frontal({ angles }: PhantomImage, at: ReturnType<typeof placesOf>, height: number): Truths {
  const pair = (point: string) => between(at(`left_${point}`), at(`right_${point}`))
  const [ears, knees, ankles] = [pair('tragus'), pair('knee'), pair('ankle')]
  const [shoulders, hips] = [at('mid_shoulder'), at('mid_hip')]
  const beside = (place: Place, base: Place) => (100 * (place.left - base.left)) / height
  const knee = (side: 'left' | 'right') => {
    const [hip, joint, ankle] = [at(`${side}_hip`), at(`${side}_knee`), at(`${side}_ankle`)]
    // Both leans run down the leg: towards the midline is to the left on the right.
    const bend = lean(ankle, joint, 'left') - lean(joint, hip, 'left')
    return side === 'right' ? bend : -bend
  }
  const trunk = Math.hypot(shoulders.left - hips.left, shoulders.up - hips.up)
  return {
    'head-tilt': angles.eye_line_tilt,
    'head-shift': beside(ears, shoulders),
    'shoulder-line': angles.shoulder_line_tilt,
    'trunk-shift': (100 * (shoulders.left - hips.left)) / trunk,
    'trunk-lean-lateral': angles.trunk_lean_lateral,
    'frontal-knee-left': knee('left'),
    'frontal-knee-right': knee('right'),
    'plumb-head-lateral': beside(ears, ankles),
    'plumb-shoulders-lateral': beside(shoulders, ankles),
    'plumb-pelvis-lateral': beside(hips, ankles),
    'plumb-knees-lateral': beside(knees, ankles),
  }
}

function sagittal(near: 'left' | 'right', at: ReturnType<typeof placesOf>, height: number): Truths {
  const [tragus, shoulder, hip] = [at(`${near}_tragus`), at(`${near}_shoulder`), at(`${near}_hip`)]
  const [knee, ankle] = [at(`${near}_knee`), at(`${near}_ankle`)]
  const inFront = (place: Place, base: Place) => (100 * (place.forwards - base.forwards)) / height
  return {
    'ear-shoulder-inclination': 90 - lean(shoulder, tragus, 'forwards'),
    'head-offset': inFront(tragus, shoulder),
    'shoulder-offset': inFront(shoulder, hip),
    'trunk-inclination': lean(at('mid_hip'), at('mid_shoulder'), 'forwards'),
    'knee-angle': lean(ankle, knee, 'forwards') - lean(knee, hip, 'forwards'),
    'plumb-ear': inFront(tragus, ankle),
    'plumb-shoulder': inFront(shoulder, ankle),
    'plumb-hip': inFront(hip, ankle),
    'plumb-knee': inFront(knee, ankle),
  }
}

/** Height of the head's top above the floor, metres. */
export const headTop = (image: PhantomImage): number => placesOf(image)('head_top').up

/**
 * What posture measures truly are in a picture of a standing person, from the posed skeleton; nothing
 * for those that only placed points give. A stand-in is held against what it stands in for: an ear
 * against the tragus, a shoulder, hip and ankle against the joints' centres.
 *
 * @param height the person's, metres.
 */
export function standingTruths(image: PhantomImage, height: number): Truths {
  const at = placesOf(image)
  if (image.view === 'front') return frontal(image, at, height)
  return sagittal(image.subject_heading_deg > 0 ? 'right' : 'left', at, height)
}

/** Toe-out of a person who faces the camera, the mean of both feet, degrees: the line from ankle to toe, seen from above. */
export function trueToeOut(image: PhantomImage): number {
  const at = placesOf(image)
  const outwards = (side: 'left' | 'right') => {
    const [ankle, toe] = [at(`${side}_ankle`), at(`${side}_toe`)]
    const aside = (toe.left - ankle.left) * (side === 'left' ? 1 : -1)
    return Math.atan2(aside, toe.forwards - ankle.forwards) * DEGREES
  }
  return (outwards('left') + outwards('right')) / 2
}
