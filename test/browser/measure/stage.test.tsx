import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { createCapture } from '../../../src/features/capture/capture'
import { discardTrial } from '../../../src/features/capture/movement/current-trial'
import { preferences } from '../../../src/storage/preferences'
import { standingCamera } from '../support/standing-camera'

const capture = createCapture()
const { movement, posture, keeper } = capture

/** What was asked of the device since the test began: cameras, and workers for models. */
const asked = { cameras: 0, models: 0 }
const streams: MediaStream[] = []
/** Those that were started, the last one at the end. */
const workers: Worker[] = []

const { getUserMedia } = navigator.mediaDevices
const { Worker: Original } = globalThis

beforeEach(async () => {
  preferences.setState({ model: 'litert-blazepose-lite', backend: 'wasm', refinement: false })
  Object.assign(asked, { cameras: 0, models: 0 })
  streams.length = 0
  navigator.mediaDevices.getUserMedia = async () => {
    asked.cameras++
    const stream = await standingCamera()
    streams.push(stream)
    return stream
  }
  globalThis.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Original>) {
      super(...given)
      if (given[1]?.name !== 'pose') return
      asked.models++
      workers.push(this)
    }
  }
  await page.viewport(1024, 760)
})

afterEach(() => {
  movement.cancel()
  posture.cancel()
  discardTrial()
  navigator.mediaDevices.getUserMedia = getUserMedia
  globalThis.Worker = Original
  preferences.setState({ refinement: true })
  vi.restoreAllMocks()
  location.hash = '/'
})

const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const
const ORDER = { choice: CHOICE, sessionId: 'a session' } as const

const isCameraOn = () =>
  streams.some((stream) => stream.getTracks().some((track) => track.readyState === 'live'))

/** Starts a movement and waits until frames are measured. */
async function measuring(side: 'left' | 'right') {
  await movement.start({ ...ORDER, choice: { ...CHOICE, side } })
  const now = movement.state.getState()
  if (now.step !== 'live') throw new Error(`not on the stage: ${JSON.stringify(now)}`)
  const { state } = now.live.measurement
  await expect.poll(() => state.getState().framesMeasured, { timeout: 60_000 }).toBeGreaterThan(1)
  return now.live
}

describe('a stage', () => {
  test('is opened once for one run after the other, of movements and of views', async () => {
    await measuring('right')
    movement.finish()
    const opened = asked.models
    await measuring('left')
    movement.finish()
    expect(asked.cameras).toBe(1)
    expect(asked.models).toBe(opened)
    await posture.start({ source: 'webcam', sessionId: 'a session', views: ['front'] })
    expect(posture.state.getState().step).toBe('live')
    // Views need another model; the camera stays the same one.
    expect(asked.cameras).toBe(1)
    expect(isCameraOn()).toBe(true)
  })

  test('keeps the camera while the next movement is chosen, and closes it when somebody goes elsewhere', async () => {
    location.hash = '/measure'
    const screen = await render(<App capture={capture} />)
    await expect.element(screen.getByRole('button', { name: 'Start measuring' })).toBeVisible()
    await measuring('right')
    movement.finish()
    await expect.element(screen.getByRole('heading', { name: 'Done' })).toBeVisible()
    await expect.poll(() => location.hash, { timeout: 10_000 }).toBe('#/result')
    expect(isCameraOn()).toBe(true)
    await expect.element(screen.getByText(/The camera is still on/)).toBeVisible()
    location.hash = '/settings'
    await expect.poll(isCameraOn).toBe(false)
    await expect.element(screen.getByText(/The camera is still on/)).not.toBeInTheDocument()
  })

  test('is closed by hand, when nobody has used it for a minute, and with a hidden page', async () => {
    location.hash = '/measure'
    const screen = await render(<App capture={capture} />)
    await measuring('right')
    movement.finish()
    await expect.poll(() => location.hash, { timeout: 10_000 }).toBe('#/result')
    await screen.getByRole('button', { name: 'Turn it off' }).click()
    expect(isCameraOn()).toBe(false)

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await movement.start(ORDER)
      movement.finish()
      expect(isCameraOn()).toBe(true)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(isCameraOn()).toBe(false)
    } finally {
      vi.useRealTimers()
    }

    await measuring('right')
    movement.finish()
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Object.defineProperty(document, 'hidden', { value: false, configurable: true })
    expect(isCameraOn()).toBe(false)
  })

  test('is closed by whoever cancels, and the next start opens it anew', async () => {
    await measuring('right')
    movement.cancel()
    expect(isCameraOn()).toBe(false)
    expect(keeper.resting.getState().stage).toBeUndefined()
    await measuring('right')
    expect(asked.cameras).toBe(2)
  })

  test('has its estimator to itself, and lets it go only with a run that is over', async () => {
    await measuring('right')
    const wanted = { model: 'litert-blazepose-lite', backend: 'wasm', face: false } as const
    const waits = (time: number) =>
      capture.pool.acquireLive(wanted, { signal: AbortSignal.timeout(time) }).then(
        (lease) => lease.release(),
        () => 'held',
      )
    expect(await waits(200)).toBe('held')
    movement.cancel()
    const before = asked.models
    expect(await waits(20_000)).toBeUndefined()
    expect(asked.models).toBe(before)
  })

  test('is closed where its model has failed, and the next start loads it anew', async () => {
    const { measurement } = await measuring('right')
    const engine = workers.at(-1)
    engine?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    await expect.poll(() => measurement.state.getState().interruption?.kind, { timeout: 20_000 }).toBe('pose')
    const before = asked.models
    movement.finish()
    expect(isCameraOn()).toBe(false)
    await measuring('right')
    expect(asked.models).toBe(before + 1)
  })
})
