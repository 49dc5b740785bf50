import '../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../src/app/App'
import { builtIn } from '../../src/core/protocol/built-in'
import { parseProtocol } from '../../src/core/protocol/parse-protocol'
import type { Protocol } from '../../src/core/protocol/protocol'
import { draftWriter } from '../../src/features/capture/drafts/draft-writer'
import { restoreDrafts } from '../../src/features/capture/drafts/restore'
import {
  addStep,
  type CurrentGuided,
  currentGuided,
  notePain,
} from '../../src/features/capture/guided/current-guided'
import { listDrafts } from '../../src/storage/drafts/drafts'
import { createClient, listSessions } from '../../src/storage/repositories'
import { toastQueue } from '../../src/ui/toast'
import { aSession, aTrial } from '../fixtures/trials'
import { emptyDatabase } from './support/disk'

const session = aSession('2025-11-24')
const protocol = builtIn('shoulder')

const RIGHT = { movement: 'shoulder-abduction', side: 'right' } as const

function openRun(clientId: string, of: Protocol = protocol) {
  const current: CurrentGuided = {
    ...{ runId: 'run-1', protocol: of, source: 'webcam', sessionId: session.id, clientId },
    ...{ values: [], pain: {}, kept: false },
  }
  currentGuided.setState({ current }, true)
}

/** A step that gave one value of each arm. */
function finishAbduction(left: readonly number[], right: readonly number[]) {
  addStep(
    'run-1',
    (['left', 'right'] as const).map((side) => {
      const values = side === 'left' ? left : right
      const { sessionId: _, ...trial } = aTrial({ session, side, values })
      const asked = { movement: 'shoulder-abduction', side } as const
      return { asked, trial, refined: Promise.resolve(undefined) }
    }),
  )
}

beforeEach(async () => {
  await draftWriter.settled()
  currentGuided.setState({}, true)
  await emptyDatabase()
  toastQueue.clear()
  location.hash = '/'
  await page.viewport(1024, 900)
})
afterEach(async () => {
  await draftWriter.settled()
  currentGuided.setState({}, true)
})

describe('the values of a guided run', () => {
  test('are drafts as soon as their step is over, are back after a reload, and say what is missing', async () => {
    const maria = await createClient('Maria K.')
    openRun(maria.id)
    finishAbduction([158, 160], [118, 122])
    await draftWriter.settled()
    expect(await listDrafts()).toHaveLength(2)

    currentGuided.setState({}, true)
    await restoreDrafts()
    expect(currentGuided.getState().current).toMatchObject({ runId: 'run-1', clientId: maria.id })
    location.hash = '/guided/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('159°')).toBeVisible()
    await expect.element(screen.getByText(/39° more on the left/)).toBeVisible()
    await expect.element(screen.getByText(/Right shoulder flexion.*Left shoulder extension/)).toBeVisible()

    await screen.getByRole('button', { name: 'Keep all' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect((await listSessions(maria.id)).items[0]?.trials).toHaveLength(2)
    expect(await listDrafts()).toEqual([])
  })

  test('can be discarded all at once, and had back', async () => {
    const maria = await createClient('Maria K.')
    openRun(maria.id)
    finishAbduction([158, 160], [118, 122])
    await draftWriter.settled()
    location.hash = '/guided/result'
    const screen = await render(<App />)
    await screen.getByRole('button', { name: 'Discard all' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Maria K.' })).toBeVisible()
    await draftWriter.settled()
    expect(await listDrafts()).toEqual([])
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.element(screen.getByText('159°')).toBeVisible()
    await draftWriter.settled()
    expect(await listDrafts()).toHaveLength(2)
  })

  test('carry the pain that was said before their step was over and after it; the limit ends the run', async () => {
    const maria = await createClient('Maria K.')
    openRun(maria.id)
    expect(notePain('run-1', [{ movement: 'shoulder-abduction', side: 'left' }], 2)).toBe(false)
    finishAbduction([158, 160], [118, 122])
    expect(notePain('run-1', [{ movement: 'shoulder-abduction', side: 'right' }], 6)).toBe(true)
    await draftWriter.settled()
    location.hash = '/guided/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('Pain 2 of 10')).toBeVisible()
    await expect.element(screen.getByText(/Stopped at pain 6 of 10/)).toBeVisible()
    await screen.getByRole('button', { name: 'Keep all' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    const kept = (await listSessions(maria.id)).items[0]?.trials ?? []
    expect(kept.map(({ side, pain }) => [side, pain]).toSorted()).toEqual([
      ['left', 2],
      ['right', 6],
    ])
  })

  test('of a passive step stand beside the active ones, and replace none of them', async () => {
    const maria = await createClient('Maria K.')
    const parsed = parseProtocol({
      steps: [{ movements: [RIGHT] }, { movements: [RIGHT], mode: 'passive' }],
    })
    if ('faults' in parsed) throw new Error('it is a protocol')
    openRun(maria.id, parsed)
    for (const { asked, values } of [
      { asked: RIGHT, values: [118, 122] },
      { asked: { ...RIGHT, mode: 'passive' as const }, values: [140, 142] },
    ]) {
      const { sessionId: _, ...trial } = aTrial({ session, ...asked, values })
      addStep('run-1', [{ asked, trial, refined: Promise.resolve(undefined) }])
    }
    location.hash = '/guided/result'
    const screen = await render(<App />)
    const active = screen.getByRole('region', { name: 'Shoulder abduction', exact: true })
    const passive = screen.getByRole('region', { name: 'Shoulder abduction, passive' })
    await expect.element(active.getByText('120°')).toBeVisible()
    await expect.element(passive.getByText('141°')).toBeVisible()
    await screen.getByRole('button', { name: 'Keep all' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    const kept = (await listSessions(maria.id)).items[0]?.trials ?? []
    expect(kept.map(({ mode, run }) => [mode, run?.step]).toSorted()).toEqual([
      [undefined, 0],
      ['passive', 1],
    ])
    await screen.getByRole('link', { name: 'Open the session' }).click()
    await expect.element(screen.getByRole('row', { name: /Shoulder abduction, passive.*141°/ })).toBeVisible()
    await expect.element(screen.getByText(/Right shoulder abduction, passive/)).toBeVisible()
  })

  test('say where repetitions are no repeats of one another', async () => {
    const maria = await createClient('Maria K.')
    openRun(maria.id)
    finishAbduction([158, 160], [80, 122])
    location.hash = '/guided/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('Repetitions 80° and 122°: they differ by 42°.')).toBeVisible()
  })
})
