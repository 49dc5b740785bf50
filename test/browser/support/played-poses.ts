import type { FrameSource, FrameSourceEvents } from '../../../src/camera/frame-source'
import type { Pose } from '../../../src/core/body/pose'
import { milliseconds, seconds } from '../../../src/core/math/units'
import type { PoseEstimator } from '../../../src/pose/estimator'

/** A stage on which a person does what the test says, picture by picture. */
export interface PlayedStage {
  readonly source: FrameSource
  readonly estimator: PoseEstimator
  /** Shows these, each as soon as the one before has been answered; their times go on from the last one. */
  play(poses: readonly Pose[]): Promise<void>
  /** How many pictures a network was asked about. */
  readonly asked: () => number
}

/** A source and a network whose answers are given: what is between them and the screens is the app's own. */
export function playedStage(): PlayedStage {
  let events: FrameSourceEvents | undefined
  let shown: Pose | undefined
  let asked = 0
  let now = 0
  return {
    source: {
      ...{ kind: 'video-file', label: 'played', preview: document.createElement('canvas') },
      ...{ width: 1000, height: 1000, mirrored: false, dropped: 0 },
      run: (given) => {
        events = given
      },
      stop() {
        events = undefined
      },
    },
    estimator: {
      identity: {
        ...{
          engine: 'played',
          engineVersion: '1',
          model: 'movenet-thunder',
          modelVersion: '1',
          backend: 'wasm',
        },
      },
      async estimate(image) {
        image.close()
        asked++
        if (!shown) throw new Error('nothing has been shown')
        const time = milliseconds(1)
        return { pose: shown, modelTime: time, workerTime: time, peopleCount: 'counted' }
      },
      reset: async () => {},
      dispose: async () => {},
    },
    asked: () => asked,
    async play(poses) {
      const start = now
      for (const pose of poses) {
        now = start + pose.time
        shown = { ...pose, time: seconds(now) }
        const image = await createImageBitmap(new ImageData(1, 1))
        const { imageLandmarks: _, people: __, ...context } = shown
        await events?.onFrame({ image, context, capturedAtNow: performance.now() })
      }
      now += 0.1
    },
  }
}
