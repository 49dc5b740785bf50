import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { Encounter } from '../../../src/core/assessment/encounter'
import { createCapture } from '../../../src/features/capture/capture'
import { discardTrial, showTrial } from '../../../src/features/capture/movement/current-trial'
import { database } from '../../../src/storage/db/database'
import { readTrial, saveTrial } from '../../../src/storage/repositories'
import { toastQueue } from '../../../src/ui/toast'
import { shownValue } from '../../fixtures/shown'
import { aSession, aTrial } from '../../fixtures/trials'

const capture = createCapture()
const { state: flow, cancel } = capture.movement
const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const

async function show(session: Encounter, values: readonly number[], minutesIn: number) {
  const trial = aTrial({ session, side: 'right', values, minutesIn })
  showTrial({ trial, choice: CHOICE, kept: false })
  location.hash = '/result'
  return { trial, screen: await render(<App capture={capture} />) }
}

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

afterEach(() => {
  vi.restoreAllMocks()
  cancel()
  discardTrial()
  toastQueue.clear()
  location.hash = '/'
})

describe('measuring again', () => {
  test('keeps this trial first, and starts the same movement and side in the same session', async () => {
    const session = aSession('2025-11-24')
    const { trial, screen } = await show(session, [118, 124, 121], 1)
    await screen.getByRole('button', { name: 'Again' }).click()
    await expect.poll(() => location.hash).toContain(`/measure?session=${session.id}`)
    expect((await readTrial(trial.id))?.sessionId).toBe(session.id)
    const now = flow.getState()
    expect('request' in now && now.request).toMatchObject({ choice: CHOICE, sessionId: session.id })
  })

  test('does not leave a trial that could not be written', async () => {
    const { screen } = await show(aSession('2025-11-24'), [118, 124, 121], 1)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    await screen.getByRole('button', { name: 'Again' }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/no space left/)
    expect(location.hash).toBe('#/result')
    expect(flow.getState().step).toBe('setup')
  })

  test('keeps nothing where no repetition was found', async () => {
    const { trial, screen } = await show(aSession('2025-11-24'), [], 1)
    await screen.getByRole('button', { name: 'Again' }).click()
    await expect.poll(() => location.hash).toContain('/measure')
    expect(await readTrial(trial.id)).toBeUndefined()
  })
})

describe('test–retest on the result', () => {
  test('says how far two trials lie apart and what that makes of a change', async () => {
    const session = aSession('2025-11-24')
    await saveTrial(session, aTrial({ session, side: 'right', values: [119, 120, 121], minutesIn: 1 }))
    const { screen } = await show(session, [123, 124, 125], 4)
    await screen.getByText('Measured again: 4° apart').click()
    await expect.element(screen.getByText('Trial 2, this one, not kept yet')).toBeVisible()
    // 4° apart: SEM 4 / √2, MDC95 1.96 · 4.
    const figures = screen.getByRole('definition')
    await expect.element(figures.nth(0)).toHaveTextContent('4.0°')
    await expect.element(figures.nth(1)).toHaveTextContent('2.8°')
    await expect.element(figures.nth(2)).toHaveTextContent('7.8°')
    await expect.element(screen.getByText(/a change of up to 7.8° cannot be told/)).toBeVisible()
    await expect.element(screen.getByText(/^0 repeats of this person kept so far/)).toBeVisible()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText('Trial 2, this one', { exact: true })).toBeVisible()
    await expect.element(screen.getByText(/^1 repeat of this person kept so far/)).toBeVisible()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  test('is not given for one trial, nor across a treatment', async () => {
    const session = aSession('2025-11-24')
    await saveTrial(session, aTrial({ session, side: 'right', values: [119, 120, 121], minutesIn: 1 }))
    const { screen, trial } = await show(session, [133, 134, 135], 50)
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    await expect.element(screen.getByText(/^Measured again/)).not.toBeInTheDocument()
  })
})
