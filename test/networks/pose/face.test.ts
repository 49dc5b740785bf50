import { expect, test } from 'vitest'
import { createEstimator } from '../../../src/pose/engines'
import { look, phantom } from './support'

test('a lite model tells how the head is bent as well, where the face is looked for', async () => {
  const { blob } = await phantom('neck_flexext_front_woman_mid_015_near')
  const estimator = await createEstimator({ model: 'litert-blazepose-lite', backend: 'wasm', face: true })
  const { pose } = await look(estimator, await createImageBitmap(blob))
  await estimator.dispose()
  expect(pose.face?.rotation.pitch).toBeGreaterThan(3)
})
