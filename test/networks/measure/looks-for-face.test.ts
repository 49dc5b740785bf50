import { expect, test } from 'vitest'
import { MOVEMENTS } from '../../../src/core/movements/catalogue'
import { packRecording, unpackPose } from '../../../src/core/trial/landmark-recording'
import { looksForFace } from '../../../src/features/capture/movement/stage-request'
import { createEstimator } from '../../../src/pose/engines'
import { look, phantom } from '../pose/support'

test('a face is looked for in every movement of the neck, with a model that finds one', () => {
  const asked = MOVEMENTS.filter(({ id }) => looksForFace('litert-blazepose-full', id))
  expect(asked.map(({ region }) => region)).toEqual(['neck', 'neck', 'neck', 'neck'])
  expect(MOVEMENTS.some(({ id }) => looksForFace('movenet-thunder', id))).toBe(false)
})

test('what it tells of the head is in the recording, and comes back from it', async () => {
  const { blob } = await phantom('neck_flexext_front_woman_mid_015_near')
  const model = 'litert-blazepose-lite'
  const estimator = await createEstimator({
    ...{ model, backend: 'wasm' },
    face: looksForFace(model, 'cervical-rotation'),
  })
  const { pose } = await look(estimator, await createImageBitmap(blob))
  await estimator.dispose()
  const back = unpackPose(packRecording([pose]), 0)
  expect(pose.face?.rotation.pitch).toBeGreaterThan(3)
  expect(back.face?.rotation.pitch).toBeCloseTo(pose.face?.rotation.pitch ?? 0, 4)
  expect(back.face?.mesh).toBeUndefined()
})
