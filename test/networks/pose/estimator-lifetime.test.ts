import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CapturedFrame } from '../../../src/camera/frame-source'
import { openWebcam } from '../../../src/camera/webcam'
import { seconds } from '../../../src/core/math/units'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { draw, estimate, reasonOf } from './support'

const empty = () => draw(320, 240, () => {})
const open = (signal?: AbortSignal) =>
  createEstimator({
    model: 'movenet-lightning',
    backend: 'wasm',
    countPeople: 'never',
    ...(signal && { signal }),
  })

/** Lets a test see the worker that the next estimator starts. */
function watchWorkers() {
  const started: Worker[] = []
  /** What the workers said, before whoever waits for it hears of it, and that they were ended. */
  const heard: string[] = []
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Original>) {
      super(...given)
      started.push(this)
      this.addEventListener('message', () => heard.push('answer'))
    }
    override terminate() {
      heard.push('end')
      super.terminate()
    }
  }
  return { started, heard, restore: () => Object.assign(globalThis, { Worker: Original }) }
}

let estimator: PoseEstimator | undefined
afterEach(() => estimator?.dispose())

describe('an estimator', () => {
  it('refuses a second picture while it has one, closes it, and answers the first', async () => {
    estimator = await open()
    const first = estimate(estimator, empty(), seconds(0))
    const second = empty()
    expect(await reasonOf(async () => estimate(estimator, second, seconds(1)))).toBe('misused')
    expect(second.width).toBe(0)
    expect((await first).pose.time).toBe(0)
    expect((await estimate(estimator, empty(), seconds(2))).pose.time).toBe(2)
  })

  it('cannot be used once it has been disposed of, and what was pending fails', async () => {
    const gone = await open()
    const pending = reasonOf(() => estimate(gone, empty(), seconds(0)))
    await gone.dispose()
    await gone.dispose()
    expect(await pending).toBe('stopped')
    const picture = empty()
    expect(await reasonOf(() => estimate(gone, picture, seconds(1)))).toBe('stopped')
    expect(picture.width).toBe(0)
  })

  it('ends its worker only once that has closed the picture it still has, and is free after a reset', async () => {
    const workers = watchWorkers()
    const leaving = await open()
    workers.restore()
    const left = estimate(leaving, empty(), seconds(0))
    await leaving.reset()
    expect((await estimate(leaving, empty(), seconds(1))).pose.time).toBe(1)
    expect((await left).pose.time).toBe(0)

    workers.heard.length = 0
    const pending = reasonOf(() => estimate(leaving, empty(), seconds(2)))
    const ended = leaving.dispose()
    expect(await pending).toBe('stopped')
    expect(workers.heard).toEqual([])
    await ended
    expect(workers.heard).toEqual(['answer', 'end'])
  })

  it('can be called off while it starts', async () => {
    const calledOff = new AbortController()
    const starting = reasonOf(() => open(calledOff.signal))
    calledOff.abort()
    expect(await starting).toBe('stopped')
  })

  it('fails with a reason when its worker dies, and can be started anew', async () => {
    const workers = watchWorkers()
    const dying = await open()
    workers.restore()
    const pending = reasonOf(() => estimate(dying, empty(), seconds(0)))
    workers.started[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    expect(await pending).toBe('worker-crashed')
    expect(await reasonOf(() => estimate(dying, empty(), seconds(1)))).toBe('worker-crashed')
    estimator = await open()
    expect((await estimate(estimator, empty(), seconds(0))).pose.people).toBe(0)
  })

  it('is given up when a picture has no answer', async () => {
    const workers = watchWorkers()
    const hanging = await open()
    workers.restore()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      // A worker that is gone without a word is one that never answers.
      workers.started[0]?.terminate()
      const pending = reasonOf(() => estimate(hanging, empty(), seconds(0)))
      await vi.advanceTimersByTimeAsync(29_000)
      expect(await Promise.race([pending, Promise.resolve('waiting')])).toBe('waiting')
      await vi.advanceTimersByTimeAsync(2_000)
      expect(await pending).toBe('worker-crashed')
    } finally {
      vi.useRealTimers()
    }
  })

  it('says so when the device cannot run the backend', async () => {
    // The test browser has no graphics card, which is what many clinics' computers amount to.
    expect(await reasonOf(() => createEstimator({ model: 'movenet-lightning', backend: 'webgpu' }))).toBe(
      'backend-unavailable',
    )
  })

  it('closes every frame, so that a camera never runs out of buffers', async () => {
    estimator = await open()
    const engine = estimator
    const camera = await openWebcam()
    const times: number[] = []
    await new Promise<void>((enough, fail) => {
      camera.run({
        async onFrame({ image, context }: CapturedFrame) {
          await engine.estimate(image, context)
          if (times.push(context.time) === 60) enough()
        },
        onProblem: fail,
      })
    })
    camera.stop()
    expect(new Set(times).size).toBe(60)
  })
})
