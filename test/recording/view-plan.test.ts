import { describe, expect, it } from 'vitest'
import { again, planOf, settled, type ViewPlan } from '../../src/recording/view-plan'

const inWords = ({ views, current }: ViewPlan) => [
  ...views.map(({ view, status }) => `${view} ${status}`),
  `now ${current}`,
]

describe('the plan of views', () => {
  it('follows the person’s quarter turns, whatever order was asked in', () => {
    expect(inWords(planOf(['left', 'front']))).toEqual(['front to-come', 'left to-come', 'now front'])
  })

  it('ends when every view is taken or skipped', () => {
    const plan = settled(settled(planOf(['front', 'back']), 'skipped'), 'taken')
    expect(inWords(plan)).toEqual(['front skipped', 'back taken', 'now undefined'])
  })

  it('takes one once more, and then goes on where it was', () => {
    const waiting = settled(planOf(['front', 'right', 'back']), 'taken')
    expect(waiting.current).toBe('right')
    const retaken = settled(again(waiting, 'front'), 'taken')
    expect(inWords(retaken)).toEqual(['front taken', 'right to-come', 'back to-come', 'now right'])
  })

  it('can take a later view before the one that is waited for', () => {
    const jumped = settled(again(planOf(['front', 'right', 'back']), 'back'), 'taken')
    expect(inWords(jumped)).toEqual(['front to-come', 'right to-come', 'back taken', 'now front'])
  })

  it('has nothing to wait for where nothing is wanted', () => {
    expect(planOf([]).current).toBeUndefined()
  })
})
