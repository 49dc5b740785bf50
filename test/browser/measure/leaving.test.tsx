import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { guardUnkept } from '../../../src/app/leaving'
import { createCapture } from '../../../src/features/capture/capture'
import { currentTrial, discardTrial } from '../../../src/features/capture/movement/current-trial'
import { preferences } from '../../../src/storage/preferences'
import { toastQueue } from '../../../src/ui/toast'
import clipUrl from '../../fixtures/abduction_right_senior.mjpeg?url'

const capture = createCapture()
const { state: flow, start, cancel } = capture.movement
const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'file' } as const

beforeEach(async () => {
  preferences.setState({ model: 'movenet-lightning', backend: 'wasm', refinement: false })
  await page.viewport(1024, 760)
})

afterEach(() => {
  cancel()
  discardTrial()
  toastQueue.clear()
  preferences.setState({ refinement: true })
  location.hash = '/'
})

const repetitions = () => {
  const now = flow.getState()
  return now.step === 'live' ? now.live.measurement.state.getState().repetitions.length : -1
}

/** A recording in front of the real model, until so many repetitions have been counted. */
async function measuring(counted: number) {
  location.hash = '/'
  const screen = await render(<App capture={capture} />)
  await expect.element(screen.getByRole('banner')).toBeVisible()
  location.hash = '/measure'
  await expect.element(screen.getByRole('button', { name: 'Start measuring' })).toBeVisible()
  const file = new File([await (await fetch(clipUrl)).blob()], 'senior.mjpeg')
  await start({ choice: CHOICE, file, sessionId: crypto.randomUUID() })
  await expect.poll(repetitions, { timeout: 60_000 }).toBeGreaterThanOrEqual(counted)
  return screen
}

const dialog = () => page.getByRole('alertdialog', { name: 'Stop measuring?' })

describe('a recording that is left in the middle', () => {
  test('has browser and app ask, goes on where it was, and keeps what was counted where that is asked for', async () => {
    guardUnkept(capture)
    const closes = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(closes()).toBe(true)
    const screen = await measuring(1)
    expect(closes()).toBe(false)

    history.back()
    await expect.element(dialog()).toHaveTextContent(/1 repetition so far/)
    expect(location.hash).toBe('#/measure')
    expect(flow.getState().step).toBe('live')
    await dialog().getByRole('button', { name: 'Go on' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.element(screen.getByRole('region', { name: 'Stage' })).toBeVisible()
    expect(repetitions()).toBeGreaterThanOrEqual(1)

    location.hash = '/settings'
    await dialog().getByRole('button', { name: 'Keep what was counted' }).click()
    await expect.poll(() => location.hash, { timeout: 10_000 }).toBe('#/result')
    expect(currentTrial.getState().current?.trial.analysis.repetitions.length).toBeGreaterThanOrEqual(1)
  })

  test('is discarded when the person says so, and goes where they wanted', async () => {
    const screen = await measuring(1)
    location.hash = '/settings'
    await dialog().getByRole('button', { name: 'Discard and leave' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    expect(location.hash).toBe('#/settings')
    expect(currentTrial.getState().current).toBeUndefined()
    await expect.poll(() => flow.getState().step).toBe('setup')
  })

  test('is left without a question before anything was counted', async () => {
    const screen = await measuring(0)
    location.hash = '/settings'
    await expect.element(screen.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  test('comes back with what was counted after "Cancel"', async () => {
    const screen = await measuring(1)
    await screen.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(screen.getByRole('button', { name: 'Start measuring' })).toBeVisible()
    expect(currentTrial.getState().current).toBeUndefined()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => location.hash, { timeout: 10_000 }).toBe('#/result')
    expect(currentTrial.getState().current?.trial.analysis.repetitions.length).toBeGreaterThanOrEqual(1)
  })
})
