import type { Pose } from '../../core/body/pose'
import { type HeadAngles, movementBetween } from '../../core/math/rotation'
import { pairWithNeutrals } from './neutral'
import type { PhantomImage } from './phantom-image'
import { type ErrorSummary, type ScoredError, summariseErrors } from './statistics'

/** Closer than this, metres: the phantom's near pictures are at 1.3 m, the far ones at 3 m. */
const NEAR = 2
/** Beyond this the profile comes into view and the mesh turns less than the head. */
const PROFILE = 45

interface HeadRow {
  readonly name: string
  readonly has: (image: PhantomImage) => boolean
  readonly error: (image: PhantomImage, now: HeadAngles, neutral: HeadAngles | undefined) => ScoredError
}

const angle = (image: PhantomImage, name: string) => image.angles[name] ?? undefined
/** How far the head is turned from the camera: the person's heading and the head's own turn. */
const trueYaw = (image: PhantomImage) => image.subject_heading_deg + (angle(image, 'head_yaw_world') ?? 0)

/** Against the camera, without a neutral. The phantom's camera roll turns the picture anticlockwise. */
const yaw = (image: PhantomImage, now: HeadAngles) => now.yaw - trueYaw(image)
const roll = (image: PhantomImage, now: HeadAngles) =>
  now.roll - ((angle(image, 'head_tilt_world') ?? 0) - image.camera.roll_deg)
/** A face's own shape adds a constant to its pitch, so only the movement from the neutral counts. */
const pitch = (image: PhantomImage, now: HeadAngles, neutral: HeadAngles | undefined) =>
  neutral && movementBetween(neutral, now).pitch - (angle(image, 'head_pitch_world') ?? 0)

const rowsAt = (distance: string, here: (image: PhantomImage) => boolean): readonly HeadRow[] => {
  const inSet = (set: string) => (image: PhantomImage) => image.set === set && here(image)
  const rotation = inSet('neck_rotation')
  const within = (image: PhantomImage) => Math.abs(trueYaw(image)) <= PROFILE
  return [
    { name: `yaw, ${distance}, to ${PROFILE}°`, has: (each) => rotation(each) && within(each), error: yaw },
    { name: `yaw, ${distance}, beyond`, has: (each) => rotation(each) && !within(each), error: yaw },
    { name: `roll, ${distance}`, has: inSet('neck_lateral'), error: roll },
    { name: `pitch from neutral, ${distance}`, has: inSet('neck_flexext_front'), error: pitch },
  ]
}

const isNear = (image: PhantomImage) => image.camera.distance_m < NEAR
const ROWS = [...rowsAt('near', isNear), ...rowsAt('far', (image) => !isNear(image))]

/** Which images show how well the head's rotation is found, with their neutrals. */
export function headImages(images: readonly PhantomImage[]): readonly PhantomImage[] {
  return images.filter((image) => ROWS.some(({ has }) => has(image)))
}

export interface HeadSummary extends ErrorSummary {
  readonly name: string
}

/** How well the head's rotation is found, degrees. An image without a face counts as refused. */
export function summariseHeads(
  images: readonly PhantomImage[],
  poseOf: (image: PhantomImage) => Pose | undefined,
): readonly HeadSummary[] {
  const neutrals = pairWithNeutrals(images)
  const rotationOf = (image: PhantomImage | undefined) => image && poseOf(image)?.face?.rotation
  return ROWS.map(({ name, has, error }) => {
    // A pitch that is measured from the neutral is not measured on the neutral itself.
    const wanted = images.filter((image) => has(image) && (error !== pitch || neutrals.has(image.id)))
    const errors = wanted.map((image) => {
      const now = rotationOf(image)
      return now && error(image, now, rotationOf(neutrals.get(image.id)))
    })
    return { name, ...summariseErrors(errors) }
  }).filter(({ n }) => n > 0)
}
