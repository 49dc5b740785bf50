import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../../models/manifest.json'
import type { FrameContext } from '../../../src/core/body/frame-context'
import {
  isLiteRtModel,
  MODEL_IDS,
  type ModelId,
  REFINED_MODEL,
  type TimedPose,
} from '../../../src/core/body/pose'
import type { LandmarkName } from '../../../src/core/body/skeleton'
import { degrees, pixels, seconds } from '../../../src/core/math/units'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { distance, draw, estimate, look, phantom } from './support'

const PICTURES = ['abduction_senior_right_100_far', 'abduction_man_left_075', 'abduction_woman_left_060']
const JOINTS = [
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
] as const satisfies readonly LandmarkName[]
/** The person's shoulders are some 95 pixels apart in these pictures. */
const TOLERANCE = 22

const hasBlazePose = (model: ModelId) => model === REFINED_MODEL || model.includes('blazepose')

describe.each(MODEL_IDS)('%s', (model) => {
  let estimator: PoseEstimator
  const progress: [number, number][] = []

  beforeAll(async () => {
    const onProgress = (loaded: number, total: number) => progress.push([loaded, total])
    estimator = await createEstimator({ model, backend: 'wasm', countPeople: 'never', onProgress })
  })
  afterAll(() => estimator.dispose())

  it('says what it is', () => {
    const versionOf = (file: string) => manifest.files.find((each) => each.file === file)?.version
    if (model === REFINED_MODEL) {
      expect(estimator.identity).toEqual({
        engine: 'refined',
        engineVersion: 'pose-detection 2.1.3 + litert 2.5.3',
        model,
        modelVersion: `movenet-thunder ${versionOf('movenet-thunder.bin')} + litert-blazepose-heavy ${versionOf('pose-landmark-heavy.tflite')}`,
        backend: 'wasm',
      })
      return
    }
    const liteRt = isLiteRtModel(model)
    const file = liteRt ? `${model.replace('litert-blazepose', 'pose-landmark')}.tflite` : `${model}.bin`
    expect(estimator.identity).toEqual({
      engine: liteRt ? 'litert' : 'pose-detection',
      engineVersion: liteRt ? '2.5.3' : '2.1.3',
      model,
      modelVersion: versionOf(file),
      backend: 'wasm',
    })
  })

  it('tells how much of its files has been fetched, up to all of it', () => {
    const loaded = progress.map(([bytes]) => bytes)
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b))
    const [last] = progress.slice(-1)
    expect(last?.[0]).toBe(last?.[1])
    expect(last?.[1]).toBeGreaterThan(4_000_000)
  })

  it.each(PICTURES)('finds the joints of the arms in %s', async (name) => {
    const { blob, truth } = await phantom(name)
    const found = await look(estimator, await createImageBitmap(blob))
    expect(found.pose).toMatchObject({ people: 1, width: 960, height: 720 })
    for (const joint of JOINTS) {
      expect(distance(found, joint, truth.landmarks[joint]?.px ?? [0, 0]), joint).toBeLessThan(TOLERANCE)
    }
  })

  it('keeps to the pixels of the frame when the frame is larger than the network needs', async () => {
    const { blob } = await phantom(PICTURES[0] ?? '')
    const picture = await createImageBitmap(blob)
    const small = await look(estimator, await createImageBitmap(picture))
    const offset = 160
    const large = await look(
      estimator,
      draw(1280, 720, (context) => context.drawImage(picture, offset, 0)),
    )
    expect(large.pose).toMatchObject({ width: 1280, height: 720 })
    for (const joint of JOINTS) {
      const at = small.pose.imageLandmarks[joint]
      expect(distance(large, joint, [(at?.x ?? 0) + offset, at?.y ?? 0]), joint).toBeLessThan(10)
    }
  })

  it('tells of a frame that was kept at half its size in the frame’s own pixels, with what is known of it', async () => {
    const { blob, truth } = await phantom(PICTURES[0] ?? '')
    const frame: FrameContext = {
      ...{ time: seconds(3), width: pixels(960), height: pixels(720), source: 'webcam' },
      level: { roll: degrees(5), source: 'sensor' },
    }
    const half = await createImageBitmap(blob, { resizeWidth: 480, resizeHeight: 360 })
    await estimator.reset()
    await estimator.estimate(await createImageBitmap(half), frame)
    const found = await estimator.estimate(half, frame)
    expect(found.pose).toMatchObject({ ...frame, people: 1 })
    for (const joint of JOINTS) {
      expect(distance(found, joint, truth.landmarks[joint]?.px ?? [0, 0]), joint).toBeLessThan(TOLERANCE)
    }
  })

  it('reads a video frame as it reads a picture', async () => {
    const { blob } = await phantom(PICTURES[1] ?? '')
    const picture = await createImageBitmap(blob)
    const expected = await look(estimator, await createImageBitmap(picture))
    await estimator.reset()
    let last: TimedPose | undefined
    for (const index of [0, 1]) {
      last = await estimate(estimator, new VideoFrame(picture, { timestamp: index }), seconds(index))
    }
    expect(last?.pose.imageLandmarks).toEqual(expected.pose.imageLandmarks)
  })

  it('gives the landmarks that it has, each with a score', async () => {
    const { blob } = await phantom(PICTURES[0] ?? '')
    const { pose, modelTime, workerTime } = await look(estimator, await createImageBitmap(blob))
    const landmarks = Object.values(pose.imageLandmarks)
    expect(landmarks).toHaveLength(hasBlazePose(model) ? 33 : 17)
    expect(landmarks.every(({ score }) => score > 0 && score <= 1)).toBe(true)
    expect(Object.keys(pose.worldLandmarks ?? {})).toHaveLength(hasBlazePose(model) ? 33 : 0)
    expect(modelTime).toBeGreaterThan(0)
    expect(workerTime).toBeGreaterThanOrEqual(modelTime)
  })

  it('finds nobody in an empty room', async () => {
    const { pose } = await look(
      estimator,
      draw(640, 480, () => {}),
    )
    expect(pose).toMatchObject({ people: 0, imageLandmarks: {} })
  })

  it('has nothing of the frame before in mind after a reset', async () => {
    const [one, other] = await Promise.all([phantom(PICTURES[1] ?? ''), phantom(PICTURES[0] ?? '')])
    // The same person far off, at the left edge: the region of interest has to move.
    const person = await createImageBitmap(one.blob)
    const farLeft = draw(960, 720, (context) => context.drawImage(person, -60, 200, 480, 360))
    const expected = await look(estimator, await createImageBitmap(other.blob))
    await look(estimator, farLeft)
    const again = await look(estimator, await createImageBitmap(other.blob))
    expect(again.pose).toEqual(expected.pose)
  })
})
