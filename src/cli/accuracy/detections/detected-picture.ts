import type { Light } from '../../../core/body/frame-context'
import { MODEL_IDS, type ModelId, type Person, type Pose } from '../../../core/body/pose'
import { consensus } from '../../../core/ensemble/consensus'
import type { Detection } from '../../../core/ensemble/detection'
import { type Pixels, seconds } from '../../../core/math/units'

/** What the networks of the refined estimate found in one still, each before they are weighed against each other. */
export interface DetectedPicture {
  readonly width: Pixels
  readonly height: Pixels
  readonly people: number
  readonly light?: Light
  /** Movenet, then BlazePose, each in the picture and then in its mirror image; who found nobody is left out. */
  readonly detections: readonly Detection[]
}

/** The models whose pose follows from {@link DetectedPicture}, and which network of it each one is. */
const NETWORK_OF = {
  refined: undefined,
  'movenet-thunder': 'movenet',
  'litert-blazepose-heavy': 'blazepose',
} as const satisfies Partial<Record<ModelId, Detection['network'] | undefined>>

/** A model that needs no networks where the detections of the refined estimate are known. */
export type DetectedModel = keyof typeof NETWORK_OF

export const isDetectedModel = (model: ModelId): model is DetectedModel => model in NETWORK_OF
export const DETECTED_MODELS: readonly ModelId[] = MODEL_IDS.filter(isDetectedModel)

/**
 * The person that a model finds in the picture. One network alone is the one of the refined estimate
 * that saw the picture as it is.
 */
export function personIn({ detections }: DetectedPicture, model: DetectedModel): Person | undefined {
  const network = NETWORK_OF[model]
  return network === undefined
    ? consensus(detections)
    : detections.find((each) => each.network === network && !each.mirrored)?.person
}

/** The pose that a model gives for the picture; the number of people is always the refined estimate's. */
export function poseIn(picture: DetectedPicture, model: DetectedModel): Pose {
  const { detections: _, people, ...frame } = picture
  const person = personIn(picture, model)
  return {
    ...frame,
    time: seconds(0),
    people: person ? Math.max(1, people) : 0,
    ...(person ?? { imageLandmarks: {} }),
  }
}
