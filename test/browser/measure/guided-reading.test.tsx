import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
    { kind: 'reading', movement: 'cervical-rotation', side: 'left', instrument: 'goniometer' },
    { kind: 'reading', movement: 'cervical-flexion', instrument: 'inclinometer' },
  ],
}
const turnLeft = seenFrontally(scene([{ to: { turn: 50 } }]))

let end = () => {}
async function begin() {
  const stage = await guidedStage(PROTOCOL)
  end = stage.end
  await stage.play(turnLeft)
  return stage
}
const readings = () =>
  currentGuided.getState().current?.readings?.map(({ movement, degrees }) => [movement, degrees])

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

test('a reading by hand is entered on the stage with the keyboard, and what is none is refused in words', async () => {
  const { screen, run } = await begin()
  const field = screen.getByRole('textbox', { name: 'Cervical rotation to the left, by goniometer' })
  await expect.element(field).toHaveFocus()
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1440, 900],
  ] as const) {
    await page.viewport(width, height)
    const { violations } = await axe.run(screen.container)
    expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([])
    expect(field.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(height)
  }
  await userEvent.keyboard('700{Enter}')
  await expect.element(screen.getByText('A number of degrees, −30° to 220°.')).toBeVisible()
  await field.fill('61,5')
  await userEvent.keyboard('{Enter}')
  // A digit that is typed there is nobody's pain, and the next field is empty.
  await expect
    .element(screen.getByRole('textbox', { name: 'Cervical flexion, by inclinometer' }))
    .toHaveValue('')
  expect(currentGuided.getState().current?.pain).toEqual({})
  await screen.getByRole('button', { name: 'Not read' }).click()
  await expect.poll(() => run.state.getState().phase).toBe('finished')
  expect(readings()).toEqual([['cervical-rotation', 61.5]])
})

test('it comes back after a reload, stands apart from what the camera measured, and is kept with the session', async () => {
  const { screen } = await begin()
  await expect.element(screen.getByRole('textbox', { name: /goniometer$/ })).toHaveFocus()
  await userEvent.keyboard('61{Enter}')
  await expect
    .element(screen.getByRole('textbox', { name: 'Cervical flexion, by inclinometer' }))
    .toHaveFocus()
  await userEvent.keyboard('44{Enter}')
  await expect.poll(() => readings()?.length).toBe(2)
  await draftWriter.settled()
  await screen.unmount()
  end()
  currentGuided.setState({}, true)
  await restoreDrafts()
  location.hash = '/guided/result'
  const again = await render(<App />)
  await expect.element(again.getByRole('heading', { name: 'Read by hand' })).toBeVisible()
  await again.getByRole('button', { name: 'Keep all' }).click()
  await again.getByRole('link', { name: 'Open the session' }).click()
  const row = again.getByRole('row').filter({ hasText: 'Cervical rotation to the left, by goniometer' })
  await expect.element(row.getByText('61.0°')).toBeVisible()
  const [session] = (await listUnassignedSessions()).items
  expect(session?.readings).toHaveLength(2)
  expect(session?.trials.map(({ goniometer }) => goniometer)).toEqual([undefined])
  await again.getByRole('button', { name: /^Delete the reading of Cervical flexion/ }).click()
  await expect.element(again.getByText('Cervical flexion, by inclinometer')).not.toBeInTheDocument()
  await again.getByRole('button', { name: 'Undo' }).click()
  await expect
    .element(again.getByRole('rowheader', { name: 'Cervical flexion, by inclinometer' }))
    .toBeVisible()
})

test('it is discarded with its run', async () => {
  const { screen, run } = await begin()
  // Before the field has the focus a digit is nobody's pain, and stops nothing.
  screen.getByRole('button', { name: 'Not read' }).element().focus()
  await userEvent.keyboard('9')
  expect(currentGuided.getState().current?.pain).toEqual({})
  expect(run.state.getState()).toMatchObject({ step: 1, waiting: { for: 'question' } })
  await screen.getByRole('textbox', { name: /goniometer$/ }).fill('61')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => readings()?.length).toBe(1)
  await draftWriter.settled()
  expect(await countOf('entries')).toBe(2)
  discardGuided()
  await draftWriter.settled()
  expect(await countOf('entries')).toBe(0)
})
