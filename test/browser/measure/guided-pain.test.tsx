import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seconds } from '../../../src/core/math/units'
import { PAIN_SCORES, type PainScore } from '../../../src/core/protocol/pain'
import type { MovementStep, Protocol } from '../../../src/core/protocol/protocol'
import { draftWriter } from '../../../src/features/capture/drafts/draft-writer'
import { currentGuided } from '../../../src/features/capture/guided/current-guided'
import { pointingAt, resting } from '../../core/support/hand-pointing'
import { scene, seenFrontally } from '../../core/support/run-scenes'
import { emptyDatabase } from '../support/disk'
import { guidedStage } from '../support/guided-stage'

const stepOf = (movement: 'cervical-rotation' | 'cervical-lateral-flexion'): MovementStep => ({
  movements: [{ movement, side: 'left' }],
  ...({ kind: 'movements', order: 'in-turn', facing: 'front', position: 'sitting', mode: 'active' } as const),
  ...{ repetitions: 1, hold: seconds(1) },
})
const HEAD: Protocol = {
  id: 'neck',
  steps: [stepOf('cervical-rotation'), stepOf('cervical-lateral-flexion')],
}
const turnLeft = seenFrontally(scene([{ to: { turn: 50 } }]))
const heldFor = (pose: typeof resting, duration: number) =>
  Array.from({ length: Math.ceil(duration * 15) }, (_, frame) => ({ ...pose, time: seconds(frame / 15) }))
const hold = (score: PainScore, duration: number) => heldFor(pointingAt(score), duration)

let end = () => {}
async function begin() {
  const stage = await guidedStage(HEAD, { asksPain: true })
  end = stage.end
  await stage.play(turnLeft)
  return stage
}
const kept = () =>
  currentGuided.getState().current?.values.map(({ trial }) => [trial.movement, trial.pain]) ?? []

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

describe('pain after a movement', () => {
  test('is asked, chosen by a hand, said back, and gone on from without a touch', async () => {
    const { screen, play } = await begin()
    const line = screen.getByRole('status').first()
    await expect.element(line).toHaveTextContent('Pain? Hold a hand out')
    await play(hold(4, 0.6))
    await expect.element(line).toHaveTextContent('Stay there to choose it')
    await play(hold(4, 1.2))
    await expect.element(line).toHaveTextContent('You chose 4. Lower your hand')
    // Another one, while the hand is up.
    await play(hold(2, 1.6))
    await expect.element(line).toHaveTextContent('You chose 2. Lower your hand')
    await play(heldFor(resting, 1))
    await expect.element(line).toHaveTextContent('Tip your ear to your left shoulder')
    expect(kept()).toEqual([['cervical-rotation', 2]])
  })

  test('at the limit ends the run kindly, with what was measured', async () => {
    const { screen, play } = await begin()
    await play(hold(6, 1.6))
    await play(heldFor(resting, 1))
    await expect.element(screen.getByRole('heading', { name: 'We stop here. Rest now' })).toBeVisible()
    await expect.element(screen.getByText(/Stopped at pain 6 of 10/)).toBeVisible()
    expect(kept()).toEqual([['cervical-rotation', 6]])
  })

  test('is answered by touch and by a key as well, and left by the next key of a remote', async () => {
    const { screen, run } = await begin()
    await screen.getByRole('button', { name: 'Pain 3 of 10' }).click()
    expect(run.state.getState()).toMatchObject({ step: 1, question: undefined })
    expect(kept()).toEqual([['cervical-rotation', 3]])
    run.cancel()
    end()

    const again = await guidedStage(HEAD, { asksPain: true })
    end = again.end
    await again.play(turnLeft)
    await userEvent.keyboard('1')
    expect(again.run.state.getState()).toMatchObject({ step: 1, question: undefined })
    expect(kept()).toEqual([['cervical-rotation', 1]])
    again.run.cancel()
    end()

    const left = await guidedStage(HEAD, { asksPain: true })
    end = left.end
    await left.play(turnLeft)
    await userEvent.keyboard('{PageDown}')
    expect(left.run.state.getState()).toMatchObject({ step: 1, question: undefined })
    expect(kept()).toEqual([['cervical-rotation', undefined]])
  })

  test('has a scale that is whole and large on a phone, on its side and on a screen', async () => {
    const { screen, play } = await begin()
    for (const seconds of [0, 0.7, 2]) {
      await play(hold(7, seconds))
      for (const [width, height, least] of [
        [390, 844, 25],
        [844, 390, 25],
        [1440, 900, 40],
      ] as const) {
        await page.viewport(width, height)
        const stage = screen.getByRole('region', { name: 'Stage' }).element()
        const picture = stage.firstElementChild?.getBoundingClientRect()
        const words = screen.getByRole('status').first().element().getBoundingClientRect()
        const items = [...stage.querySelectorAll('ol > li')]
        expect(items.map((item) => item.textContent)).toEqual(PAIN_SCORES.toReversed().map(String))
        for (const item of items) {
          const box = item.getBoundingClientRect()
          expect((picture?.right ?? 0) - box.right).toBeLessThan(20)
          expect(box.bottom).toBeLessThanOrEqual((picture?.bottom ?? 0) + 0.5)
          if (width < height) expect(box.top).toBeGreaterThanOrEqual(words.bottom)
          expect(Number.parseFloat(getComputedStyle(item).fontSize)).toBeGreaterThanOrEqual(least)
          expect(box.height).toBeGreaterThanOrEqual(Number.parseFloat(getComputedStyle(item).fontSize))
        }
        const { violations } = await axe.run(screen.container)
        expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([])
      }
    }
  })
})
