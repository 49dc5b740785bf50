import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { SOURCE_KINDS } from '../../src/core/body/frame-context'
import { MISSING_REASONS } from '../../src/core/math/missing'
import { movementById } from '../../src/core/movements/catalogue'
import { MOVEMENT_IDS } from '../../src/core/movements/movement'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import { POSTURE_VIEWS } from '../../src/core/posture/measures/scene'
import { HAND_ANGLE_KINDS } from '../../src/core/posture/points/hand-angle'
import { GATE_IDS, GATE_STATUSES } from '../../src/core/quality/gate'
import { MEASURED_COMPENSATIONS } from '../../src/core/trial/compensation/measured'
import { NOT_COUNTED_REASONS } from '../../src/core/trial/trial'
import { movementCue, movementTitle } from '../../src/text/movement'
import { enumerated, listed, say, text } from '../../src/text/text'

/** Every message of a language with its place: "movements.knee-flexion.name". */
const messages = (tree: object, place = ''): readonly (readonly [place: string, message: string])[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = place ? `${place}.${key}` : key
    if (typeof value === 'string') return [[here, value] as const]
    return typeof value === 'object' && value !== null ? messages(value, here) : []
  })

const ALL = messages(text)

/** What the parser calls a value that is only shown. */
const ARGUMENT = 1

type Nodes = ReturnType<IntlMessageFormat['getAst']>
type Values = Readonly<Record<string, string | number>>

/** Every value that a message makes a difference between, and a stand-in for each that it only shows. */
function* valuesOf(nodes: Nodes): Generator<readonly [string, readonly (string | number)[]]> {
  for (const node of nodes) {
    if (node.type === ARGUMENT) yield [node.value, ['«value»']]
    if (!('options' in node)) continue
    yield [node.value, 'pluralType' in node ? [0, 1, 2, 12] : Object.keys(node.options)]
    for (const { value } of Object.values(node.options)) yield* valuesOf(value)
  }
}

/** Each way in which a message can be said: all its choices with one another. */
function waysToSay(message: string): readonly Values[] {
  const choices = new Map<string, Set<string | number>>()
  for (const [name, values] of valuesOf(new IntlMessageFormat(message, 'en-GB').getAst())) {
    choices.set(name, new Set([...(choices.get(name) ?? []), ...values]))
  }
  let ways: readonly Values[] = [{}]
  for (const [name, values] of choices) {
    // What is chosen by needs no stand-in.
    const chosen = values.size > 1 ? [...values].filter((value) => value !== '«value»') : [...values]
    ways = ways.flatMap((way) => chosen.map((value) => ({ ...way, [name]: value })))
  }
  return ways
}

describe('the texts', () => {
  it('can be said in every way that they distinguish, and leave no gap', () => {
    let ways = 0
    for (const [place, message] of ALL) {
      for (const values of waysToSay(message)) {
        const said = say(message, values)
        expect(said.trim(), place).not.toBe('')
        expect(said, place).not.toMatch(/[{}]| {2}| [.,;:]|undefined/)
        ways++
      }
    }
    expect(ways).toBeGreaterThan(ALL.length)
  })

  it.each([
    ['missing', MISSING_REASONS],
    ['gates', GATE_IDS],
    ['gateStates.status', GATE_STATUSES],
    ['movements', MOVEMENT_IDS],
    ['measuredCompensations', MEASURED_COMPENSATIONS],
    ['repetitions.notCounted', NOT_COUNTED_REASONS],
    ['sheet.missing', MISSING_REASONS.filter((reason) => reason !== 'not-placed')],
    ['handAngles.kinds', HAND_ANGLE_KINDS],
    ['views', POSTURE_VIEWS],
    ['sourceNames', SOURCE_KINDS],
    ['postureMeasures', POSTURE_MEASURES.map(({ id }) => id)],
  ] as const)('have a message for every code of %s, and none besides', (place, codes: readonly string[]) => {
    const held = place.split('.').reduce<object>((tree, key) => Reflect.get(tree, key) as object, text)
    expect(Object.keys(held).toSorted()).toEqual([...codes].toSorted())
  })

  it('use a plural or a choice for what is counted, with one and with many', () => {
    expect(say(text.contents.anglesByHand, { count: 1 })).toBe('1 angle by hand')
    expect(say(text.contents.anglesByHand, { count: 3 })).toBe('3 angles by hand')
    expect(say(text.agreement.of, { pairs: 1, people: 2 })).toBe('1 pair of 2 people')
    expect(enumerated(['2 trials', '4 posture views', '1 angle by hand'])).toBe(
      '2 trials, 4 posture views, 1 angle by hand',
    )
    expect(listed(['front', 'left', 'back'])).toBe('front, left and back')
  })

  it('refuse a message that lacks a value', () => {
    expect(() => say('Lift your {side} arm')).toThrow()
  })

  it('say the side the way the movement has one', () => {
    expect(movementTitle(movementById('shoulder-abduction'), 'left')).toBe('Left shoulder abduction')
    expect(movementTitle(movementById('cervical-rotation'), 'right')).toBe('Cervical rotation to the right')
    expect(movementTitle(movementById('cervical-flexion'), 'right')).toBe('Cervical flexion')
    expect(movementTitle(movementById('knee-flexion'), undefined)).toBe('Knee flexion')
  })

  it('tell the person which arm', () => {
    const abduction = movementById('shoulder-abduction')
    expect(movementCue(abduction, 'instruction', 'right')).toBe(
      'Lift your right arm out to the side, thumb up, elbow straight.',
    )
  })
})
