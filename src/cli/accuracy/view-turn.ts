import type { Pose } from '../../core/body/pose'
import { isMissing } from '../../core/math/missing'
import { turnFromView } from '../../core/quality/turn-from-view'
import { turnFromView as trueTurn } from './neutral'
import type { PhantomImage } from './phantom-image'
import { type ErrorSummary, summariseErrors } from './statistics'

export interface TurnSummary extends ErrorSummary {
  readonly name: string
}

/** Sets in which the head moves against the trunk, so that it does not tell how the trunk is turned. */
const headMoves = ({ set }: PhantomImage) => set.startsWith('neck_')

/** From the side the nearer side counts, whichever was tested. */
const shownSide = ({ subject_heading_deg: heading }: PhantomImage) => (heading > 0 ? 'right' : 'left')

const error = (image: PhantomImage, pose: Pose) => {
  const isFront = image.view === 'front'
  const turn = turnFromView(pose, isFront ? 'front' : 'side', isFront ? undefined : shownSide(image))
  return isMissing(turn) ? undefined : turn - trueTurn(image)
}

const ROWS = (['front', 'side'] as const).flatMap((view) => {
  const seen = (image: PhantomImage) =>
    image.view !== 'back' && (image.view === 'front') === (view === 'front') && !headMoves(image)
  return [
    {
      name: `${view}, straight`,
      has: (image: PhantomImage) => seen(image) && trueTurn(image) === 0,
    },
    {
      name: `${view}, turned 10–20°`,
      has: (image: PhantomImage) => seen(image) && trueTurn(image) !== 0,
    },
  ]
})

/** How well the person's turn from the view is estimated, which the view gate judges; degrees. */
export const summariseTurns = (
  images: readonly PhantomImage[],
  poseOf: (image: PhantomImage) => Pose | undefined,
): readonly TurnSummary[] =>
  ROWS.map(({ name, has }) => ({
    name,
    ...summariseErrors(
      images.filter(has).map((image) => {
        const pose = poseOf(image)
        return pose && error(image, pose)
      }),
    ),
  })).filter(({ n }) => n > 0)
