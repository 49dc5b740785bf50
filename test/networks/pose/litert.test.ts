import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seconds } from '../../../src/core/math/units'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { draw, estimate, look, phantom, reasonOf } from './support'

const BODY = 'abduction_man_left_075'
const FACES = [
  ['neck_rotation_man_mid_m020_near', { yaw: -20, roll: 0 }],
  ['neck_rotation_woman_mid_m015_near', { yaw: -15, roll: 0 }],
  ['neck_lateral_woman_mid_m040_near', { yaw: 0, roll: -40 }],
] as const

describe('LiteRT', () => {
  let estimator: PoseEstimator

  beforeAll(async () => {
    estimator = await createEstimator({
      model: 'litert-blazepose-full',
      backend: 'wasm',
      countPeople: 'always',
      face: true,
    })
  })
  afterAll(() => estimator.dispose())

  it.each(FACES)('sees how the head is turned in %s', async (name, { yaw, roll }) => {
    const { blob, truth } = await phantom(name)
    const { pose } = await look(estimator, await createImageBitmap(blob))
    const { face } = pose
    expect(Math.abs((face?.rotation.yaw ?? 180) - yaw)).toBeLessThan(7)
    expect(Math.abs((face?.rotation.roll ?? 180) - roll)).toBeLessThan(3)
    expect(face?.rotation.quality).toBeGreaterThan(0.4)
    const [x = 0, y = 0] = truth.landmarks.nose?.px ?? []
    const [noseX = 0, noseY = 0] = face?.mesh?.subarray(3, 5) ?? []
    expect(Math.hypot(noseX - x, noseY - y)).toBeLessThan(12)
  })

  it('finds the person again who walks out of the picture and comes back elsewhere', async () => {
    const { blob } = await phantom(BODY)
    const person = await createImageBitmap(blob)
    const at = (left: number) => draw(1280, 720, (context) => context.drawImage(person, left, 0))
    const here = await look(estimator, at(0))
    const gone = await estimate(
      estimator,
      draw(1280, 720, () => {}),
      seconds(1),
    )
    const back = await estimate(estimator, at(320), seconds(2))
    expect(gone.pose).toMatchObject({ people: 0, imageLandmarks: {} })
    expect(gone.pose.face).toBeUndefined()
    const [before, after] = [here.pose.imageLandmarks.nose?.x ?? 0, back.pose.imageLandmarks.nose?.x ?? 0]
    expect(Math.abs(after - before - 320)).toBeLessThan(15)
  })

  it('counts people who are about as large, each once', async () => {
    const { blob } = await phantom(BODY)
    const person = await createImageBitmap(blob)
    const two = draw(1280, 720, (context) => {
      context.drawImage(person, 240, 0, 480, 720, 80, 0, 480, 720)
      context.drawImage(person, 240, 0, 480, 720, 720, 0, 480, 720)
    })
    expect((await look(estimator, two)).pose.people).toBe(2)
    expect((await look(estimator, person)).pose.people).toBe(1)
  })

  it('closes every picture that it is given', async () => {
    const { blob } = await phantom(BODY)
    const frame = new VideoFrame(await createImageBitmap(blob), { timestamp: 0 })
    await estimate(estimator, frame, seconds(0))
    // Transferred: what is left here is an empty shell.
    expect(frame.format).toBeNull()
  })

  it('says that it has no WebGL', async () => {
    const webgl = () => createEstimator({ model: 'litert-blazepose-lite', backend: 'webgl' })
    expect(await reasonOf(webgl)).toBe('backend-unavailable')
  })
})
