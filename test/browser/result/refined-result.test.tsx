import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { App } from '../../../src/app/App'
import type { ModelIdentity, Pose } from '../../../src/core/body/pose'
import { isMissing } from '../../../src/core/math/missing'
import { milliseconds, seconds } from '../../../src/core/math/units'
import { movementById } from '../../../src/core/movements/catalogue'
import { packRecording } from '../../../src/core/trial/landmark-recording'
import { refineTrial } from '../../../src/core/trial/refinement'
import type { Refined } from '../../../src/core/trial/trial'
import { currentTrial, discardTrial, showPending } from '../../../src/features/capture/movement/current-trial'
import { PoseError } from '../../../src/pose/pose-error'
import type { RefinementState } from '../../../src/recording/refinement'
import { database } from '../../../src/storage/db/database'
import { readTrial } from '../../../src/storage/repositories'
import { toastQueue } from '../../../src/ui/toast'
import { facingCamera } from '../../core/support/stick-figure'
import { budgetOf, shownValue } from '../../fixtures/shown'
import { aSession, aTrial } from '../../fixtures/trials'

const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const
const MODEL: ModelIdentity = {
  engine: 'refined',
  engineVersion: 'pose-detection 2.1.3 + litert 2.5.3',
  model: 'refined',
  modelVersion: 'movenet-thunder 3.0.4 + litert-blazepose-heavy 0.5.1675469404',
  backend: 'wasm',
}

const raisedTo = (abduction: number, time: number): Pose => ({
  ...facingCamera({ abduction: { right: abduction } }),
  time: seconds(time),
})

/** A refinement that saw the arm at these angles in the holds of the trial below. */
const saw = (...angles: readonly number[]): Refined => ({
  model: MODEL,
  recording: packRecording(
    angles.flatMap((angle, hold) => [0.5, 1, 1.5].map((since) => raisedTo(angle, 3 + 5 * hold + since))),
    seconds(0),
  ),
})

/** A trial on the result screen whose refinement ends when the test says so. */
async function showUnderWay() {
  const trial = aTrial({ session: aSession('2025-11-24'), side: 'right', values: [118, 124, 121] })
  const state = createStore<RefinementState>(() => ({
    phase: 'refining',
    loadedBytes: 40e6,
    totalBytes: 40e6,
    done: 4,
    total: 12,
    frameTime: milliseconds(450),
  }))
  let resolve: (refined: Refined | undefined) => void = () => {}
  const refined = new Promise<Refined | undefined>((settle) => {
    resolve = settle
  })
  const end = (phase: RefinementState['phase'], found?: Refined, error?: unknown) => {
    state.setState({ phase, ...(error !== undefined && { error }) })
    resolve(found)
  }
  showPending({ trial, choice: CHOICE, kept: false }, { state, skip: () => end('skipped'), refined })
  location.hash = '/result'
  return { trial, end, screen: await render(<App />) }
}

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})
afterEach(() => {
  discardTrial()
  toastQueue.clear()
  location.hash = '/'
})

describe('the result while it is refined', () => {
  test('shows the live values as preliminary, and how far the refinement is', async () => {
    const { screen, trial } = await showUnderWay()
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    await expect.element(screen.getByText('These numbers are preliminary')).toBeVisible()
    await expect.element(screen.getByText('Refining: picture 4 of 12')).toBeVisible()
    await expect.element(screen.getByText('Preliminary', { exact: true })).toBeVisible()
    await expect.element(screen.getByText('about 4 s')).toBeVisible()
  })

  test('puts the refined numbers in, with the live ones beside them, and stores both', async () => {
    const { screen, trial, end } = await showUnderWay()
    end('done', saw(121, 127, 124))
    const refined = refineTrial(trial, saw(121, 127, 124), movementById(CHOICE.movement))
    if (isMissing(refined)) throw new Error(refined.missing)
    // The ± is that of the refined estimate.
    expect(budgetOf(refined).budget.method).toBeLessThan(budgetOf(trial).budget.method)
    expect(shownValue(refined)).toMatch(/^124° ± \d+$/)
    await expect.element(screen.getByText(shownValue(refined)).first()).toBeVisible()
    await expect.element(screen.getByText(/^Refined: a few pictures of each hold/)).toBeVisible()
    await expect.element(screen.getByText('These numbers are preliminary')).not.toBeInTheDocument()
    await screen.getByText('Conditions of this measurement').click()
    await expect.element(screen.getByText(/118\.0° \(3 frames\)/)).toBeVisible()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    const stored = await readTrial(trial.id)
    expect(stored?.analysis.mean).toBeCloseTo(124, 0)
    expect(stored?.analysis.repetitions[0]?.refinement).toEqual({ quick: 118, frames: 3 })
    expect(stored?.refined?.model).toEqual(MODEL)
    expect(stored?.refined?.recording.times).toHaveLength(9)
  })

  test('is kept only when the refinement is over', async () => {
    const { screen, trial, end } = await showUnderWay()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByRole('button', { name: 'Keeps once refined' })).toBeDisabled()
    await expect.element(screen.getByRole('button', { name: 'Discard' })).toBeDisabled()
    expect(await readTrial(trial.id)).toBeUndefined()
    end('done', saw(121, 127, 124))
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect((await readTrial(trial.id))?.analysis.mean).toBeCloseTo(124, 0)
  })

  test('is kept with the live values when somebody chooses them', async () => {
    const { screen, trial } = await showUnderWay()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await screen.getByRole('button', { name: 'Use the live values' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    const stored = await readTrial(trial.id)
    expect(stored?.analysis.mean).toBeCloseTo(121)
    expect(stored?.refined).toBeUndefined()
    await expect
      .element(screen.getByText('Live values: of the model that followed the movement.'))
      .toBeVisible()
  })

  test('is kept even when another screen was opened meanwhile', async () => {
    const { screen, trial, end } = await showUnderWay()
    await screen.getByRole('button', { name: 'Keep' }).click()
    location.hash = '/settings'
    await expect.element(screen.getByRole('heading', { name: 'Settings' })).toBeVisible()
    end('done', saw(121, 127, 124))
    await expect.poll(async () => (await readTrial(trial.id))?.analysis.mean).toBeCloseTo(124, 0)
    expect(currentTrial.getState().current?.kept).toBe(true)
  })

  test.each([
    ['weights-unavailable', /could not be fetched/],
    ['worker-crashed', /short of memory/],
    ['model-failed', /could not be run here/],
  ] as const)('says what to do when it fails: %s', async (reason, words) => {
    const { screen, trial, end } = await showUnderWay()
    end('failed', undefined, new PoseError(reason, 'as tested'))
    await expect.element(screen.getByText(/did not work; the live values stand/)).toBeVisible()
    await expect.element(screen.getByText(words)).toBeVisible()
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Keep' })).toBeEnabled()
  })

  test('counts the holds that it could read, and says which one it could not', async () => {
    const { screen, end } = await showUnderWay()
    end('done', saw(121, 127))
    await expect.element(screen.getByText(/^Mean of 2 repetitions/)).toBeVisible()
    await screen.getByText('1 lift does not count').click()
    await expect.element(screen.getByText(/121° at \d+ s: held, but the more accurate models/)).toBeVisible()
    expect(currentTrial.getState().current?.trial.refined?.model).toEqual(MODEL)
  })

  test('says so when it could not read most of the holds', async () => {
    const { screen, trial, end } = await showUnderWay()
    end('done', saw(121))
    await expect.element(screen.getByText(/Most of the holds could not be refined/)).toBeVisible()
    await expect.element(screen.getByText(/“Again” measures the movement once more/)).toBeVisible()
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    expect(currentTrial.getState().current?.trial.refined).toBeUndefined()
  })

  test('comes back with the live values after being discarded', async () => {
    const { screen } = await showUnderWay()
    await screen.getByRole('button', { name: 'Discard' }).click()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect
      .element(screen.getByText('Live values: of the model that followed the movement.'))
      .toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Keep' })).toBeEnabled()
  })

  test.each(['light', 'dark'])('can be used by everybody, %s', async (theme) => {
    document.documentElement.dataset.theme = theme
    await showUnderWay()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    delete document.documentElement.dataset.theme
  })
})
