import { BLAZEPOSE_LANDMARKS_SMOOTHING_CONFIG_ACTUAL } from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/constants.js'
import { KeypointsOneEuroFilter } from '@tensorflow-models/pose-detection/dist/shared/filters/keypoints_one_euro_filter.js'
import type { ImageLandmark, Pose } from '../../core/body/pose'
import type { LandmarkName } from '../../core/body/skeleton'
import { pixels } from '../../core/math/units'

/** A body's region of interest is this much larger than the body: the filter's scale is that of the region. */
const REGION_MARGIN = 1.25

/** From one frame to the next, microseconds, whatever the video's rate: so do the makers' tests. */
const FRAME_INTERVAL = 33_333

/**
 * Filters a video's landmarks in the image as pose-detection's own tests do, with its own filter and
 * settings: what it publishes is smoothed and lags behind fast hands, and ours can only be held
 * against that once they are filtered alike. Whoever leaves the picture starts anew.
 */
export function smoothLandmarks(poses: readonly Pose[]): readonly Pose[] {
  const filter = new KeypointsOneEuroFilter(BLAZEPOSE_LANDMARKS_SMOOTHING_CONFIG_ACTUAL.oneEuroFilter)
  let names: readonly string[] = []
  return poses.map((pose, frame) => {
    const entries = Object.entries(pose.imageLandmarks) as [LandmarkName, ImageLandmark][]
    const found = entries.map(([name]) => name)
    if (found.join() !== names.join()) filter.reset()
    names = found
    if (entries.length === 0) return pose
    const heights = entries.map(([, { y }]) => y)
    const scale = (Math.max(...heights) - Math.min(...heights)) * REGION_MARGIN
    const points = entries.map(([, { x, y }]) => ({ x, y }))
    // The filter takes 0 for no time at all.
    const filtered = filter.apply(points, (frame + 1) * FRAME_INTERVAL, scale)
    const imageLandmarks = Object.fromEntries(
      entries.map(([name, raw], index) => {
        const { x, y } = filtered[index] ?? raw
        return [name, { x: pixels(x), y: pixels(y), score: raw.score }]
      }),
    )
    return { ...pose, imageLandmarks }
  })
}
