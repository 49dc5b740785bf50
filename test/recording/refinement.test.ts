import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { milliseconds, pixels, seconds } from '../../src/core/math/units'
import type { PoseEstimator } from '../../src/pose/estimator'
import { PoseError } from '../../src/pose/pose-error'
import { FrameRefiner, type KeptFrame } from '../../src/recording/refinement'

const pose = (time: number): Pose => ({
  time: seconds(time),
  width: pixels(640),
  height: pixels(480),
  people: 1,
  imageLandmarks: {},
})

/** What the estimator is handed here is never looked at. */
const PICTURE = { close() {} } as unknown as ImageBitmap

/** A look whose estimator answers at once or after `takes` milliseconds, or fails at the picture whose time is `failsAt`. */
function aLook({ hasTime = true, failsAt = Number.NaN, neverFree = false, takes = 0 } = {}) {
  const open = new Set<number>()
  const lookedAt: number[] = []
  const lease = { acquired: 0, released: 0, discarded: 0, looks: 0 }
  const estimator: PoseEstimator = {
    identity: { engine: 'refined', engineVersion: '1', model: 'refined', modelVersion: '1', backend: 'wasm' },
    async estimate(_, { time }) {
      lease.looks++
      lookedAt.push(performance.now())
      if (takes > 0) await afterwards(takes)
      if (time === failsAt) throw new PoseError('worker-crashed', 'out of memory')
      const none = milliseconds(0)
      return { pose: pose(time), modelTime: none, workerTime: none, peopleCount: 'not-counted' }
    },
    reset: async () => {},
    dispose: async () => {},
  }
  const look = new FrameRefiner({
    hasTime: () => hasTime,
    async acquire({ onProgress, signal }) {
      lease.acquired++
      if (neverFree) {
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new PoseError('stopped', 'called off')))
        })
      }
      onProgress(40, 40)
      return { estimator, release: () => lease.released++, discard: () => lease.discarded++ }
    },
  })
  const frame = (time: number): KeptFrame => {
    open.add(time)
    const { width, height } = pose(time)
    return {
      context: { time: seconds(time), width, height },
      bytes: 1,
      open: async () => PICTURE,
      close: () => open.delete(time),
    }
  }
  return { look, frame, open, lease, lookedAt }
}

const afterwards = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('a refinement', () => {
  it('looks at every frame once, the first twice, and lets all of them and the estimator go', async () => {
    const { look, frame, open, lease } = aLook()
    look.add([1, 2].map(frame))
    await turn()
    look.add([3].map(frame))
    look.complete()
    const found = await look.finished
    expect(found?.poses.map(({ time }) => time)).toEqual([1, 2, 3])
    expect(found?.model.model).toBe('refined')
    expect(lease).toEqual({ acquired: 1, released: 1, discarded: 0, looks: 4 })
    expect(open.size).toBe(0)
    expect(look.state.getState()).toMatchObject({ phase: 'done', done: 3, total: 3 })
  })

  it('waits until the recording is over where the device has no time to spare', async () => {
    const { look, frame, lease } = aLook({ hasTime: false })
    look.add([1, 2].map(frame))
    await turn()
    expect(lease.acquired).toBe(0)
    expect(look.state.getState().phase).toBe('waiting')
    look.complete()
    expect((await look.finished)?.poses).toHaveLength(2)
  })

  it('can be skipped while its models load, and then holds nothing', async () => {
    const { look, frame, open } = aLook({ neverFree: true })
    look.add([1, 2].map(frame))
    look.complete()
    await turn()
    expect(look.state.getState().phase).toBe('loading')
    look.skip()
    expect(await look.finished).toBeUndefined()
    await turn()
    expect(look.state.getState()).toMatchObject({ phase: 'skipped' })
    expect(look.state.getState().error).toBeUndefined()
    expect(open.size).toBe(0)
    look.add([3].map(frame))
    expect(open.size).toBe(0)
  })

  it('leaves the device to the recording after each frame, and no longer once that is over', async () => {
    const takes = 40
    const { look, frame, lookedAt } = aLook({ takes })
    look.add([1, 2, 3].map(frame))
    await expect.poll(() => lookedAt.length, { interval: 1 }).toBe(4)
    const [, first = 0, second = 0, third = 0] = lookedAt
    expect(Math.min(second - first, third - second)).toBeGreaterThan(1.4 * takes)
    look.add([4].map(frame))
    look.complete()
    const found = await look.finished
    expect(found?.poses).toHaveLength(4)
    const [, , , , fourth = 0] = lookedAt
    expect(fourth - third).toBeLessThan(1.4 * takes)
  })

  it('gives the estimator back when it is skipped between two frames', async () => {
    const { look, frame, lease } = aLook()
    look.add([1, 2].map(frame))
    await turn()
    look.skip()
    expect(await look.finished).toBeUndefined()
    expect(lease).toMatchObject({ released: 1, discarded: 0 })
  })

  it('gives up when the estimator dies, says why, and keeps no frame of those that wait', async () => {
    const { look, frame, open, lease } = aLook({ failsAt: 2 })
    look.add([1, 2, 3].map(frame))
    look.complete()
    expect(await look.finished).toBeUndefined()
    const { phase, error } = look.state.getState()
    expect(phase).toBe('failed')
    expect(error).toMatchObject({ reason: 'worker-crashed' })
    expect(open.size).toBe(0)
    await turn()
    expect(lease).toMatchObject({ released: 0, discarded: 1 })
  })

  it('has nothing to say where there was nothing to look at', async () => {
    const { look, lease } = aLook()
    look.complete()
    expect(await look.finished).toBeUndefined()
    expect(lease.acquired).toBe(0)
  })

  it('lets no more than two dozen frames wait', () => {
    const { look, frame, open } = aLook({ hasTime: false })
    look.add(Array.from({ length: 20 }, (_, index) => frame(index)))
    look.add(Array.from({ length: 20 }, (_, index) => frame(100 + index)))
    expect(open.size).toBe(24)
    expect(look.state.getState().total).toBe(24)
  })
})
