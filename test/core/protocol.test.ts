import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '../../src/core/protocol/built-in'
import { parseProtocol } from '../../src/core/protocol/parse-protocol'
import { movementsOf } from '../../src/core/protocol/protocol'

const rotation = { movement: 'cervical-rotation', side: 'left' }
const step = { movements: [rotation] }

describe('a protocol out of a file', () => {
  it('is what was written, of every protocol that comes with the app', () => {
    for (const protocol of BUILT_IN) {
      expect(parseProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol)
    }
  })

  it('takes three held repetitions, standing, from where the catalogue sees it, where nothing is said', () => {
    const parsed = parseProtocol({
      steps: [step, { movements: [{ movement: 'shoulder-flexion', side: 'left' }] }],
    })
    expect(parsed).toMatchObject({
      steps: [
        { order: 'in-turn', facing: 'front', position: 'standing', repetitions: 3, hold: 2 },
        { facing: 'left' },
      ],
    })
  })

  it.each<[string, unknown, RegExp]>([
    ['nothing', null, /./],
    ['no step', { steps: [] }, /steps/],
    [
      'a movement that nobody knows',
      { steps: [{ movements: [{ movement: 'wave' }] }] },
      /steps\.0\.movements/,
    ],
    ['a side too many', { steps: [{ movements: [{ movement: 'cervical-flexion', side: 'left' }] }] }, /side/],
    ['a side too few', { steps: [{ movements: [{ movement: 'shoulder-abduction' }] }] }, /side/],
    ['repetitions without end', { steps: [{ ...step, repetitions: 400 }] }, /repetitions/],
    ['a hold of a minute', { steps: [{ ...step, hold: 60 }] }, /hold/],
    [
      'an arm that faces away',
      { steps: [{ movements: [{ movement: 'shoulder-flexion', side: 'left' }], facing: 'right' }] },
      /cannot be seen/,
    ],
    ['a name of a megabyte', { name: 'x'.repeat(1e6), steps: [step] }, /name/],
  ])('refuses %s, and says where', (_, json, where) => {
    const parsed = parseProtocol(json)
    expect('invalid' in parsed && parsed.invalid).toMatch(where)
  })
})

describe('the protocols that come with the app', () => {
  it('ask for ten movement-sides and more in a neck and shoulder screen, each once', () => {
    const asked = BUILT_IN.map((protocol) => movementsOf(protocol).map((each) => JSON.stringify(each)))
    expect(asked[0]?.length).toBeGreaterThanOrEqual(10)
    for (const each of asked) expect(new Set(each).size).toBe(each.length)
  })

  it('have the person turn as little as possible: each facing once', () => {
    for (const { steps } of BUILT_IN) {
      const turns = steps.filter(({ facing }, index) => facing !== steps[index - 1]?.facing)
      expect(turns).toHaveLength(new Set(steps.map(({ facing }) => facing)).size)
    }
  })
})
