import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { missing } from '../../../src/core/math/missing'
import { degrees, seconds } from '../../../src/core/math/units'
import { discardTrial, showTrial } from '../../../src/features/capture/movement/current-trial'
import { database } from '../../../src/storage/db/database'
import { createClient, listSessions, readTrial, saveTrial } from '../../../src/storage/repositories'
import { toastQueue } from '../../../src/ui/toast'
import { budgetOf, shownValue } from '../../fixtures/shown'
import { aSession, aTrial } from '../../fixtures/trials'

const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const

async function show(clientId?: string) {
  const session = aSession('2025-11-24', clientId)
  const trial = aTrial({ session, side: 'right', values: [118, 124, 121] })
  showTrial({ trial, choice: CHOICE, kept: false, ...(clientId && { clientId }) })
  location.hash = '/result'
  return { trial, session, screen: await render(<App />) }
}

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

afterEach(() => {
  vi.restoreAllMocks()
  discardTrial()
  toastQueue.clear()
  location.hash = '/'
})

describe('the result', () => {
  test('leads with the value and its 95 % interval, and shows each repetition', async () => {
    const { screen, trial } = await show()
    expect(shownValue(trial)).toMatch(/^121° ± \d+$/)
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    await expect.element(screen.getByText(/^Mean of 3 repetitions, SD 3°/)).toBeVisible()
    for (const value of ['118°', '124°', '121°']) {
      await expect.element(screen.getByRole('listitem').filter({ hasText: value }).first()).toBeVisible()
    }
  })

  test('says what the interval is made of', async () => {
    const { screen, trial } = await show()
    const { halfWidth, ofOnePerson, budget } = budgetOf(trial)
    const method = screen.getByText('Method: its error on rendered people with known angles')
    await expect.element(method).not.toBeVisible()
    await screen.getByText(`What ± ${halfWidth.toFixed(0)}° is made of`).click()
    await expect.element(method).toBeVisible()
    await expect.element(screen.getByText(`${budget.method.toFixed(1)}°`)).toBeVisible()
    expect(ofOnePerson).toBeLessThan(halfWidth)
    await expect.element(screen.getByText(`± ${ofOnePerson.toFixed(1)}°`, { exact: false })).toBeVisible()
  })

  test('tells what was lifted and not counted, one tap deep, and that repetitions differ', async () => {
    const session = aSession('2025-11-24')
    const trial = aTrial({ session, side: 'right', values: [45, 47, 122] })
    const notCounted = [
      { start: seconds(3.2), end: seconds(4), degrees: degrees(81), reason: 'held-too-short' as const },
    ]
    const analysis = { ...trial.analysis, notCounted }
    showTrial({ trial: { ...trial, analysis }, choice: CHOICE, kept: false })
    location.hash = '/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('The repetitions differ by 77°')).toBeVisible()
    await expect.element(screen.getByText(/^Repetition 3 is furthest/)).toBeVisible()
    const line = screen.getByText('81° at 3 s: not held for half a second')
    await expect.element(line).not.toBeVisible()
    await screen.getByText('1 lift does not count').click()
    await expect.element(line).toBeVisible()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect((await readTrial(trial.id))?.analysis.notCounted).toEqual(notCounted)
  })

  test('says that the other side moved, and how to put it right', async () => {
    const trial = aTrial({ session: aSession('2025-11-24'), side: 'right', values: [118] })
    const analysis = {
      ...trial.analysis,
      repetitions: [],
      mean: missing('other-side-moved'),
      sd: missing('too-few'),
      peak: missing('no-repetition'),
    }
    showTrial({ trial: { ...trial, analysis }, choice: CHOICE, kept: false })
    location.hash = '/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('The other side moved')).toBeVisible()
    await expect.element(screen.getByText(/or choose the left side\.$/)).toBeVisible()
    await expect
      .element(screen.getByText(/^If it was the right side after all, the picture is mirrored/))
      .toBeVisible()
  })

  test('names where each reference value comes from', async () => {
    const { screen } = await show()
    await screen.getByText('Reference values').click()
    await expect.element(screen.getByText(/Gill et al\. 2020/)).toBeVisible()
  })

  test('folds the conditions away one tap deep', async () => {
    const { screen } = await show()
    const engine = screen.getByText('pose-detection 2.1.3 on wasm')
    await expect.element(engine).not.toBeVisible()
    await screen.getByText('Conditions of this measurement').click()
    await expect.element(engine).toBeVisible()
    await expect.element(screen.getByText(/412 measured, 23 dropped/)).toBeVisible()
  })

  test('is written with its session when it is kept, and not before', async () => {
    const client = await createClient('A. Tester')
    const { screen, trial } = await show(client.id)
    expect(await readTrial(trial.id)).toBeUndefined()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect((await readTrial(trial.id))?.analysis.mean).toBeCloseTo(121)
    expect((await listSessions(client.id)).items).toHaveLength(1)
  })

  test('stays on the screen when the disk is full, says so, and can be kept again', async () => {
    const { screen, trial } = await show()
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/no space left/)
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
    full.mockRestore()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect(await readTrial(trial.id)).toBeDefined()
  })

  test('comes back after being discarded', async () => {
    const { screen, trial } = await show()
    await screen.getByRole('button', { name: 'Discard' }).click()
    await expect.element(screen.getByText('Measurement discarded.')).toBeVisible()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.element(screen.getByText(shownValue(trial)).first()).toBeVisible()
  })

  test('is pointed at from other screens until it is kept', async () => {
    const { screen } = await show()
    location.hash = '/settings'
    await expect.element(screen.getByText(/Right shoulder abduction is not kept yet/)).toBeVisible()
    await screen.getByRole('link', { name: 'Look at it' }).click()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    location.hash = '/settings'
    await expect.element(screen.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await expect.element(screen.getByText(/is not kept yet/)).not.toBeInTheDocument()
  })

  test('is held against the last time and its error', async () => {
    const client = await createClient('A. Tester')
    const before = aSession('2025-10-01', client.id)
    await saveTrial(before, aTrial({ session: before, side: 'right', values: [100, 101, 102] }))
    const { screen } = await show(client.id)
    await expect.element(screen.getByText('20° more than last time')).toBeVisible()
    await expect
      .element(screen.getByText('more movement than before, beyond measurement error'))
      .toBeVisible()
  })

  test('replays in a figure that is loaded when it is opened, and scrubbed with the keyboard', async () => {
    const { screen } = await show()
    await screen.getByText('How the angle went').click()
    await screen.getByRole('button', { name: 'Open the replay' }).click()
    await expect.element(screen.getByRole('application')).toBeVisible()
    const slider = screen.getByRole('slider', { name: 'Time' })
    await expect.element(slider).not.toHaveAttribute('aria-valuetext', '0 sec')
    await screen.getByRole('button', { name: 'Play' }).click()
    await screen.getByRole('button', { name: 'Pause' }).click()
    await userEvent.tab()
    await userEvent.keyboard('{Home}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '0 sec')
  })

  test('shows a still drawing where there is no WebGL', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    const { screen } = await show()
    await screen.getByText('How the angle went').click()
    await screen.getByRole('button', { name: 'Open the replay' }).click()
    await expect.element(screen.getByRole('img', { name: /line drawing/ })).toBeVisible()
  })

  test.each(['light', 'dark'])('can be used by everybody, %s', async (theme) => {
    document.documentElement.dataset.theme = theme
    const { screen } = await show()
    await screen.getByText('Conditions of this measurement').click()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    delete document.documentElement.dataset.theme
  })
})
