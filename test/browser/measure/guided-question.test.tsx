import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { seconds } from '../../../src/core/math/units'
import type { Protocol } from '../../../src/core/protocol/protocol'
import { draftWriter } from '../../../src/features/capture/drafts/draft-writer'
import { restoreDrafts } from '../../../src/features/capture/drafts/restore'
import { currentGuided, discardGuided } from '../../../src/features/capture/guided/current-guided'
import { listUnassignedSessions } from '../../../src/storage/repositories'
import { toastQueue } from '../../../src/ui/toast'
import { scene, seenFrontally } from '../../core/support/run-scenes'
import { countOf, emptyDatabase } from '../support/disk'
import { guidedStage } from '../support/guided-stage'

const PROTOCOL: Protocol = {
  id: 'neck',
  steps: [
    {
      kind: 'movements',
      movements: [{ movement: 'cervical-rotation', side: 'left' }],
      ...({ order: 'in-turn', facing: 'front', position: 'sitting', mode: 'active' } as const),
      ...{ repetitions: 1, hold: seconds(1) },
    },
    { kind: 'question', text: 'Are you dizzy?', answer: 'yes-no' },
    { kind: 'question', text: 'How stiff does it feel?', answer: '0-10' },
  ],
}
const turnLeft = seenFrontally(scene([{ to: { turn: 50 } }]))

let end = () => {}
async function begin() {
  const stage = await guidedStage(PROTOCOL)
  end = stage.end
  return stage
}
const answers = () =>
  currentGuided.getState().current?.answers?.map(({ question, value }) => [question, value])

beforeEach(async () => {
  await draftWriter.settled()
  currentGuided.setState({}, true)
  await emptyDatabase()
  toastQueue.clear()
  await page.viewport(1024, 760)
})
afterEach(async () => {
  end()
  await draftWriter.settled()
  currentGuided.setState({}, true)
  location.hash = '/'
})

describe('a question of a protocol', () => {
  test('is put on the stage, answered by a remote and a digit, and the run goes on with each answer', async () => {
    const { screen, play, run } = await begin()
    await play(turnLeft)
    expect(run.state.getState()).toMatchObject({ step: 1, waiting: { for: 'question' } })
    await expect.element(screen.getByRole('status').filter({ hasText: 'Are you dizzy?' })).toBeVisible()
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [1440, 900],
    ] as const) {
      await page.viewport(width, height)
      const { violations } = await axe.run(screen.container)
      expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([])
      const yes = screen.getByRole('button', { name: 'Yes' }).element().getBoundingClientRect()
      expect(yes.bottom).toBeLessThanOrEqual(height)
    }
    await userEvent.keyboard('{PageUp}')
    await expect
      .element(screen.getByRole('status').filter({ hasText: 'How stiff does it feel?' }))
      .toBeVisible()
    // A phone on its side has room for every answer, and for the way to stop.
    await page.viewport(844, 390)
    for (const name of ['0', '10', 'No answer', 'Stop']) {
      const button = screen
        .getByRole('button', { name, exact: true })
        .first()
        .element()
        .getBoundingClientRect()
      expect(button.bottom, name).toBeLessThanOrEqual(390)
    }
    await userEvent.keyboard('7')
    await expect.poll(answers).toEqual([
      ['Are you dizzy?', false],
      ['How stiff does it feel?', 7],
    ])
    expect(run.state.getState().phase).toBe('finished')
    // A digit that answers is nobody's pain.
    expect(currentGuided.getState().current?.pain).toEqual({})
  })

  test('is answered by touch, or not at all', async () => {
    const { screen, play, run } = await begin()
    await play(turnLeft)
    await screen.getByRole('button', { name: 'Yes', exact: true }).click()
    await expect.element(screen.getByRole('status').filter({ hasText: 'How stiff' })).toBeVisible()
    await screen.getByRole('button', { name: 'No answer' }).click()
    await expect.poll(() => run.state.getState().phase).toBe('finished')
    expect(answers()).toEqual([['Are you dizzy?', true]])
  })

  test('keeps its answer as a draft over a reload, shows it on the summary, and in the session once kept', async () => {
    const { screen, play } = await begin()
    await play(turnLeft)
    await userEvent.keyboard('n')
    await userEvent.keyboard('3')
    await draftWriter.settled()
    await screen.unmount()
    end()
    currentGuided.setState({}, true)
    await restoreDrafts()
    expect(answers()).toEqual([
      ['Are you dizzy?', false],
      ['How stiff does it feel?', 3],
    ])
    location.hash = '/guided/result'
    const again = await render(<App />)
    await expect.element(again.getByRole('rowheader', { name: 'How stiff does it feel?' })).toBeVisible()
    await expect.element(again.getByRole('cell', { name: '3 of 10' })).toBeVisible()
    await again.getByRole('button', { name: 'Keep all' }).click()
    await again.getByRole('link', { name: 'Open the session' }).click()
    await expect.element(again.getByRole('cell', { name: 'No', exact: true })).toBeVisible()
    expect((await listUnassignedSessions()).items[0]?.answers).toHaveLength(2)

    await again.getByRole('button', { name: 'Delete the answer to “Are you dizzy?”' }).click()
    await expect.element(again.getByRole('rowheader', { name: 'Are you dizzy?' })).not.toBeInTheDocument()
    await again.getByRole('button', { name: 'Undo' }).click()
    await expect.element(again.getByRole('rowheader', { name: 'Are you dizzy?' })).toBeVisible()
  })

  test('is discarded with its run', async () => {
    const { play } = await begin()
    await play(turnLeft)
    await userEvent.keyboard('n')
    await userEvent.keyboard('3')
    await draftWriter.settled()
    expect(await countOf('entries')).toBe(3)
    discardGuided()
    await draftWriter.settled()
    expect(await countOf('entries')).toBe(0)
  })
})
