import { openWebcam } from '../../../src/camera/webcam'
import { isMissing } from '../../../src/core/math/missing'
import { movementById } from '../../../src/core/movements/catalogue'
import { Overlay } from '../../../src/features/capture/movement/overlay'
import { fitPicture } from '../../../src/features/capture/stage/stage-geometry'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { startMeasurement } from '../../../src/recording/measurement'
import { compareEngines } from './compare-engines'
import { compareModels } from './compare-models'
import type { BenchOptions, BenchPage, BenchRun, FrameCost } from './contract'
import { enlarge } from './enlarge'
import { closeChain, measureFor, memory, openChain } from './long-run'
import { timeRecords } from './records'
import { SecondPass } from './second-pass'

/** The chain runs this long before anything is counted: the network settles, people are counted once. */
const WARM_UP = 6

const INK = { measure: '#ffb703', line: '#fff', muted: '#aaa', shade: '#0008', font: 'sans-serif' }

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** The app's own chain, from its webcam to its drawing, with a stopwatch between the parts. */
async function run({ model, backend, duration }: BenchOptions): Promise<BenchRun> {
  const source = await openWebcam()
  const estimator = await createEstimator({ model, backend })
  const stage = document.querySelector('#stage')
  const canvas = document.createElement('canvas')
  canvas.width = 1280
  canvas.height = 720
  stage?.append(source.preview, canvas)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const overlay = new Overlay()
  const movement = movementById('shoulder-abduction')

  let counting = false
  let calledAt = 0
  let answeredAt = 0
  let withAngle = 0
  const frames: FrameCost[] = []
  const longTasks: number[] = []
  new PerformanceObserver((list) => {
    if (counting) longTasks.push(...list.getEntries().map(({ duration: took }) => took))
  }).observe({ type: 'longtask' })

  let secondPass: SecondPass | undefined
  const timedEstimator: PoseEstimator = {
    ...estimator,
    async estimate(image, context) {
      secondPass?.offer(image, context)
      calledAt = performance.now()
      const timed = await estimator.estimate(image, context)
      answeredAt = performance.now()
      return timed
    },
  }
  const measurement = startMeasurement(
    { source, estimator: timedEstimator },
    {
      movement,
      side: 'right',
      // The recording repeats itself: the trial is not to end while it is being timed.
      wantedRepetitions: Number.POSITIVE_INFINITY,
      onFrame(frame) {
        context.clearRect(0, 0, canvas.width, canvas.height)
        overlay.draw(context, fitPicture(frame.pose, canvas, source.mirrored), frame, movement, INK)
        if (!counting) return
        const { capturedAtNow, modelTime, workerTime } = frame.timing
        if (!isMissing(frame.angle)) withAngle++
        frames.push({
          delivery: calledAt - capturedAtNow,
          transfer: answeredAt - calledAt - workerTime,
          preparation: workerTime - modelTime,
          model: modelTime,
          drawing: performance.now() - answeredAt,
        })
      },
    },
  )

  await wait(WARM_UP)
  const droppedBefore = source.dropped
  const start = performance.now()
  counting = true
  await wait(duration)
  counting = false
  const seconds = (performance.now() - start) / 1000
  const dropped = source.dropped - droppedBefore

  secondPass = await SecondPass.start({ backend })
  await wait(WARM_UP)
  const measuredBefore = measurement.state.getState().framesMeasured
  const startBehind = performance.now()
  await wait(duration)
  const measuredBehind = measurement.state.getState().framesMeasured - measuredBefore
  const framesPerSecondBehind = measuredBehind / ((performance.now() - startBehind) / 1000)
  const secondPassFrame = secondPass.frameTime
  await secondPass.stop()

  const { interruption } = measurement.state.getState()
  measurement.cancel()
  const { width, height } = source
  source.stop()
  await estimator.dispose()
  if (interruption) throw new Error(`The measurement was interrupted: ${JSON.stringify(interruption)}`)
  return {
    identity: estimator.identity,
    width,
    height,
    frames,
    dropped,
    seconds,
    longTasks,
    withAngle: withAngle / frames.length,
    framesPerSecondBehind,
    secondPassFrame,
  }
}

const page: BenchPage = {
  enlarge: (url) => enlarge(url, window.keepPicture),
  run,
  compareEngines,
  compareModels,
  timeRecords,
  openChain,
  measureFor,
  closeChain,
  memory,
}
Object.assign(window, { bench: page })
