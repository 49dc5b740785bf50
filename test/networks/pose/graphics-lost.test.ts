import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl'
import * as tf from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { Breakable } from '../../../src/pose/breakable'
import { startBackend } from '../../../src/pose/pose-detection/tfjs-backend'
import { PoseError } from '../../../src/pose/pose-error'
import { reasonOf } from './support'

it('reports a WebGL context that is taken away', async () => {
  // The test browser draws in software, which tfjs takes for no graphics at all unless it is told.
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true)
  const lost = new Promise<PoseError>((onLost) => {
    startBackend('webgl', onLost).then(() => {
      const backend = tf.backend()
      if (!(backend instanceof MathBackendWebGL)) throw new Error('WebGL did not start')
      backend.gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext()
    })
  })
  expect((await lost).reason).toBe('graphics-lost')
})

it('breaks off what is pending, and everything after it, with the same error', async () => {
  const calls = new Breakable()
  expect(await calls.run(async () => 'answered')).toBe('answered')
  const pending = [1, 2].map(() => reasonOf(() => calls.run(() => new Promise(() => {}))))
  calls.break(new PoseError('graphics-lost', 'gone'))
  calls.break(new PoseError('stopped', 'too late to matter'))
  expect(await Promise.all(pending)).toEqual(['graphics-lost', 'graphics-lost'])
  let called = false
  const later = calls.run(async () => {
    called = true
  })
  expect(await reasonOf(() => later)).toBe('graphics-lost')
  expect(called).toBe(false)
})
