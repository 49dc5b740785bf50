import '../../../src/ui/base.css'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { isMissing } from '../../../src/core/missing'
import { type CurrentTrial, currentTrial, discardTrial } from '../../../src/features/measure/current-trial'
import { preferences } from '../../../src/storage/preferences'

/** The refined estimate's mean error in abduction on rendered people is 1.1°. */
const REFINED_ERROR = 2

interface SampleTruth {
  readonly plateaus: readonly { readonly trueMean: number }[]
}

beforeEach(async () => {
  preferences.setState({ choosing: 'by-hand', model: 'movenet-lightning', backend: 'wasm' })
  await page.viewport(820, 700)
})

afterEach(() => {
  discardTrial()
  location.hash = '/'
})

test('the sample recording is measured from the set-up to the result without a camera', async () => {
  location.hash = '/measure?source=sample'
  const shown: CurrentTrial[] = []
  const unsubscribe = currentTrial.subscribe(({ current }) => current && shown.push(current))
  const screen = await render(<App />)
  await screen.getByRole('button', { name: 'Start measuring' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Right shoulder abduction' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Keep' }), { timeout: 110_000 }).toBeVisible()

  // The quick numbers are there at once, and are replaced when the closer look is over. How long they
  // stay is up to the device: a fast one has looked at most frames before the last repetition ends.
  await expect.element(screen.getByText(/^After a closer look/), { timeout: 60_000 }).toBeVisible()
  unsubscribe()
  expect(shown[0]?.closer?.isPending).toBe(true)
  expect(shown[0]?.trial.refined).toBeUndefined()

  const truth: SampleTruth = await (await fetch('/sample.json')).json()
  const trial = currentTrial.getState().current?.trial
  expect(trial?.source.kind).toBe('sample')
  expect(trial?.side).toBe('right')
  const { repetitions, mean } = trial?.analysis ?? {}
  expect(repetitions).toHaveLength(truth.plateaus.length)
  for (const [index, { trueMean }] of truth.plateaus.entries()) {
    expect(Math.abs((repetitions?.[index]?.degrees ?? Number.NaN) - trueMean)).toBeLessThan(REFINED_ERROR)
  }
  expect(mean === undefined || isMissing(mean)).toBe(false)

  // The network of the first measurement serves the second.
  await screen.getByRole('button', { name: 'Again' }).click()
  await expect.element(screen.getByText('Frames a second'), { timeout: 30_000 }).toBeVisible()
  await screen.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(screen.getByRole('button', { name: 'Start measuring' })).toBeVisible()
}, 180_000)
