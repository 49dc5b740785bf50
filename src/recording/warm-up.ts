import { contextOf } from '../core/body/frame-context'
import { seconds } from '../core/math/units'
import type { PoseEstimator } from '../pose/estimator'

/**
 * After so many pictures a network runs at its usual pace; people are first counted some later. The
 * first costs most by far: whoever waits already sees the others happen on the stage.
 */
const ROUNDS = 3

/**
 * The first pictures through a network take many times as long as the later ones (weights, shaders,
 * memory): they are taken from a still, so that the person's first seconds are not lost to it.
 *
 * @param isAwaited whether somebody waits for it by now.
 */
export async function warmUp(estimator: PoseEstimator, isAwaited: () => boolean): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL}sample-still.jpg`).catch(() => undefined)
  if (!response?.ok) return
  const still = await createImageBitmap(await response.blob())
  try {
    for (let round = 0; round < ROUNDS && (round === 0 || !isAwaited()); round++) {
      await estimator.estimate(await createImageBitmap(still), contextOf(still, seconds(round)))
    }
  } finally {
    still.close()
  }
  await estimator.reset()
}
