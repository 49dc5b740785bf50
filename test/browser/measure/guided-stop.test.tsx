import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seconds } from '../../../src/core/math/units'
import type { Protocol } from '../../../src/core/protocol/protocol'
import { draftWriter } from '../../../src/features/capture/drafts/draft-writer'
import { currentGuided } from '../../../src/features/capture/guided/current-guided'
import { CROSSED } from '../../core/support/arms-overhead'
import { scene, seenFrontally } from '../../core/support/run-scenes'
import { emptyDatabase } from '../support/disk'
import { guidedStage } from '../support/guided-stage'

const HEAD: Protocol = {
  id: 'neck',
  steps: [
    {
      movements: [
        { movement: 'cervical-rotation', side: 'left' },
        { movement: 'cervical-rotation', side: 'right' },
      ],
      ...({
        kind: 'movements',
        order: 'in-turn',
        facing: 'front',
        position: 'sitting',
        mode: 'active',
      } as const),
      ...{ repetitions: 1, hold: seconds(1) },
    },
  ],
}
const turnLeft = seenFrontally(scene([{ to: { turn: 50 } }]))
const armsCrossed = Array.from({ length: 30 }, (_, frame) => ({ ...CROSSED, time: seconds(frame / 15) }))

let end = () => {}
async function begin() {
  const stage = await guidedStage(HEAD)
  end = stage.end
  return stage
}

beforeEach(async () => {
  await emptyDatabase()
  await page.viewport(1024, 760)
})
afterEach(async () => {
  end()
  await draftWriter.settled()
  currentGuided.setState({}, true)
  location.hash = '/'
})

describe('stopping a guided run', () => {
  test('by crossed arms says what is safe and what comes next, and goes on with the next key of a remote', async () => {
    const { screen, play, run } = await begin()
    await play(turnLeft)
    await play(armsCrossed)
    await expect
      .element(screen.getByRole('heading', { name: 'Stopped. Lower your arms and rest' }))
      .toHaveFocus()
    await expect.element(screen.getByText('Everything measured so far is kept.')).toBeVisible()
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [1440, 900],
    ] as const) {
      await page.viewport(width, height)
      const { violations } = await axe.run(screen.container)
      expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([])
    }
    await userEvent.keyboard('{PageDown}')
    await expect.element(screen.getByText('Stopped. Lower your arms and rest')).not.toBeInTheDocument()
    expect(run.state.getState().pause).toBeUndefined()
    expect(currentGuided.getState().current?.values).toHaveLength(1)
  })

  test.each(['{Escape}', '.', 'b'])('by the key %s, and by it once more to the summary', async (key) => {
    const { screen, play } = await begin()
    await play(turnLeft)
    await userEvent.keyboard(key)
    await expect.element(screen.getByRole('alertdialog', { name: /^Stopped/ })).toBeVisible()
    await userEvent.keyboard(key)
    await expect.element(screen.getByRole('heading', { name: 'Done. You can relax' })).toBeVisible()
    await expect.element(screen.getByText('Cervical rotation to the right.')).toBeVisible()
  })

  test('by touch on the stage, on a phone on its side', async () => {
    await page.viewport(844, 390)
    const { screen } = await begin()
    await screen.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Stop' }).click()
    await expect.element(screen.getByRole('alertdialog', { name: /^Stopped/ })).toBeVisible()
    await screen.getByRole('button', { name: 'End here' }).click()
    await expect.element(screen.getByRole('button', { name: 'Start' })).toBeVisible()
  })

  test('by somebody who feels unwell says whom to turn to, and measures nothing more that day', async () => {
    const { screen, play } = await begin()
    await play(turnLeft)
    await userEvent.keyboard('u')
    const unwell = screen.getByRole('alertdialog', { name: 'Stop now. Sit down' })
    await expect.element(unwell.getByText(/Call 999 now/)).toBeVisible()
    await expect.element(unwell.getByText(/Call 111 or a GP today/)).toBeVisible()
    await expect.element(unwell.getByText(/talk to your therapist first/)).toBeVisible()
    // Pressed by mistake leads back to where it has only stopped, and from there on.
    await userEvent.keyboard('{PageUp}')
    await expect.element(screen.getByRole('alertdialog', { name: /^Stopped/ })).toBeVisible()
    await userEvent.keyboard('{PageUp}')
    await unwell.getByRole('button', { name: 'End and see the summary' }).click()
    await expect.element(screen.getByText('Stopped: the person felt unwell')).toBeVisible()
    await expect.element(screen.getByText('Cervical rotation to the right.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Go on with what is missing' }).elements()).toEqual([])
    expect(screen.getByRole('button', { name: /Measure again/ }).elements()).toEqual([])
  })
})
