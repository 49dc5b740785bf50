import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EstimatorOptions } from '../../src/pose/engines'
import type { PoseEstimator } from '../../src/pose/estimator'
import { PoseError } from '../../src/pose/pose-error'
import { EstimatorPool } from '../../src/recording/estimator-pool'

/** What was asked for, and what is alive of it. */
const asked: string[] = []
const alive = new Set<string>()
/** Backends on which nothing starts, and whether the first picture fails. */
let broken: readonly string[] = []
let failsOnPictures = false

async function create({ model, backend }: EstimatorOptions): Promise<PoseEstimator> {
  const name = `${model} on ${backend}`
  asked.push(name)
  if (broken.includes(backend)) throw new PoseError('backend-unavailable', `no ${backend} here`)
  alive.add(name)
  return {
    identity: { engine: 'test', engineVersion: '', model, modelVersion: '', backend },
    async estimate() {
      if (failsOnPictures) throw new PoseError('model-failed', 'not this picture')
      throw new Error('not asked')
    },
    reset: async () => {},
    dispose: async () => void alive.delete(name),
  }
}

let pool: EstimatorPool
beforeEach(() => {
  asked.length = 0
  alive.clear()
  broken = []
  failsOnPictures = false
  vi.stubGlobal('navigator', { deviceMemory: 8 })
  vi.stubGlobal('fetch', async () => ({ ok: false }))
  pool = new EstimatorPool(create)
})
afterEach(() => {
  pool.close()
  vi.unstubAllGlobals()
})

const THUNDER = { model: 'movenet-thunder', backend: 'webgl', face: false } as const

describe('the estimator for the second pass', () => {
  it('runs where the live one does, stays warm, and is one beside the live one', async () => {
    const live = await pool.acquireLive(THUNDER)
    const first = await pool.acquireRefined('webgl')
    first.release()
    const second = await pool.acquireRefined('webgl')
    expect(second.estimator).toBe(first.estimator)
    expect(asked).toEqual(['movenet-thunder on webgl', 'refined on webgl'])
    second.release()
    live.release()
  })

  it('runs on the processor where it does not start otherwise', async () => {
    broken = ['webgpu']
    const lease = await pool.acquireRefined('webgpu')
    expect(lease.estimator.identity.backend).toBe('wasm')
  })

  it('runs on the processor once it has crashed, and not after any other failure', async () => {
    const failed = await pool.acquireRefined('webgl')
    failed.discard(new PoseError('model-failed', 'not this picture'))
    const crashed = await pool.acquireRefined('webgl')
    expect(crashed.estimator.identity.backend).toBe('webgl')
    crashed.discard(new PoseError('worker-crashed', 'out of memory'))
    const after = await pool.acquireRefined('webgl')
    expect(after.estimator.identity.backend).toBe('wasm')
    expect([...alive]).toEqual(['refined on wasm'])
  })
})

describe('the live estimator', () => {
  it('leaves nothing behind where it fails on its first picture', async () => {
    failsOnPictures = true
    vi.stubGlobal('fetch', async () => ({ ok: true, blob: async () => new Blob() }))
    vi.stubGlobal('createImageBitmap', async () => ({ width: 1, height: 1, close() {} }))
    await expect(pool.acquireLive(THUNDER)).rejects.toMatchObject({ reason: 'model-failed' })
    expect(asked).toEqual(['movenet-thunder on webgl'])
    expect(alive.size).toBe(0)
  })

  it('is another one with the face than without', async () => {
    const without = await pool.acquireLive(THUNDER)
    without.release()
    const withFace = await pool.acquireLive({ ...THUNDER, face: true })
    expect(withFace.estimator).not.toBe(without.estimator)
    expect(alive.size).toBe(1)
  })
})
