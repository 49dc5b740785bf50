import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '../../src/core/protocol/built-in'
import { parseProtocol } from '../../src/core/protocol/parse-protocol'
import { movementsOf } from '../../src/core/protocol/protocol'
import type { ProtocolFault } from '../../src/core/protocol/protocol-fault'
import { movementSideKey } from '../../src/core/run/movement-side'
import { faultSentence } from '../../src/text/protocol'

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
        { order: 'in-turn', facing: 'front', position: 'standing', repetitions: 3, hold: 2, mode: 'active' },
        { facing: 'left' },
      ],
    })
  })

  it('gives the mode of a step to each movement-side that it asks for', () => {
    const parsed = parseProtocol({ steps: [step, { ...step, mode: 'passive' }] })
    if ('faults' in parsed) throw new Error('it is one')
    expect(movementsOf(parsed)).toEqual([rotation, { ...rotation, mode: 'passive' }])
    expect(new Set(movementsOf(parsed).map(movementSideKey)).size).toBe(2)
    expect(parseProtocol(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
  })

  it.each<[string, unknown, ProtocolFault]>([
    ['nothing', null, { code: 'protocol' }],
    ['a list', [step], { code: 'steps' }],
    ['no step', { steps: [] }, { code: 'steps' }],
    ['a step that is none', { steps: [step, 7] }, { code: 'step', step: 1 }],
    ['steps without end', { steps: Array.from({ length: 31 }, () => step) }, { code: 'steps' }],
    [
      'a movement that nobody knows',
      { steps: [step, { movements: [rotation, { movement: 'wave' }] }] },
      { code: 'movement', step: 1, movement: 1 },
    ],
    [
      'a side too many',
      { steps: [{ movements: [{ movement: 'cervical-flexion', side: 'left' }] }] },
      { code: 'side', step: 0, movement: 0 },
    ],
    [
      'a side too few',
      { steps: [{ movements: [{ movement: 'shoulder-abduction' }] }] },
      { code: 'side', step: 0, movement: 0 },
    ],
    ['repetitions without end', { steps: [{ ...step, repetitions: 400 }] }, { code: 'repetitions', step: 0 }],
    ['a hold of a minute', { steps: [{ ...step, hold: 60 }] }, { code: 'hold', step: 0 }],
    ['a mode that nobody knows', { steps: [{ ...step, mode: 'resisted' }] }, { code: 'mode', step: 0 }],
    [
      'an arm that faces away',
      { steps: [{ movements: [{ movement: 'shoulder-flexion', side: 'left' }], facing: 'right' }] },
      { code: 'unseen', step: 0, movement: 0 },
    ],
    [
      'a head that turns both ways at once',
      { steps: [{ movements: [rotation, { ...rotation, side: 'right' }], order: 'together' }] },
      { code: 'together', step: 0, movement: 1 },
    ],
    [
      'the same asked for in two steps, of which one value would be lost',
      { steps: [step, { movements: [{ movement: 'cervical-flexion' }, rotation] }] },
      { code: 'twice', step: 1, movement: 1 },
    ],
    ['a step of a kind that nobody knows', { steps: [{ kind: 'dance' }] }, { code: 'kind', step: 0 }],
    ['a rest of an hour', { steps: [step, { kind: 'rest', duration: 3600 }] }, { code: 'duration', step: 1 }],
    [
      'a question that cannot be read from two metres',
      { steps: [step, { kind: 'question', text: 'x'.repeat(81), answer: 'yes-no' }] },
      { code: 'text', step: 1 },
    ],
    [
      'a question that is answered by nobody knows what',
      { steps: [step, { kind: 'question', text: 'Why?', answer: 'at length' }] },
      { code: 'answer', step: 1 },
    ],
    [
      'a reading of a side that is none',
      { steps: [step, { kind: 'reading', movement: 'cervical-flexion', side: 'left' }] },
      { code: 'side', step: 1 },
    ],
    [
      'a reading by nobody knows what',
      { steps: [step, { kind: 'reading', movement: 'cervical-flexion', instrument: 'eye' }] },
      { code: 'instrument', step: 1 },
    ],
    [
      'a kind by a name of every object',
      { steps: [step, { kind: 'constructor' }] },
      { code: 'kind', step: 1 },
    ],
    ['nothing but a rest', { steps: [{ kind: 'rest', duration: 10 }] }, { code: 'nothing-measured' }],
    [
      'words without end',
      { steps: [{ ...step, forPerson: 'x'.repeat(81) }] },
      { code: 'forPerson', step: 0 },
    ],
    ['no pain to stop at', { painLimit: 0, steps: [step] }, { code: 'painLimit' }],
    ['a name of a megabyte', { name: 'x'.repeat(1e6), steps: [step] }, { code: 'name' }],
  ])('refuses %s, and says where', (_, json, fault) => {
    const parsed = parseProtocol(json)
    expect('faults' in parsed && parsed.faults).toContainEqual(fault)
    expect('faults' in parsed && parsed.faults.map(faultSentence).every((said) => said.length > 10)).toBe(
      true,
    )
  })

  it('says everything that is wrong, not only the first', () => {
    const parsed = parseProtocol({ name: '', steps: [{ ...step, hold: 9 }, { movements: [] }] })
    expect('faults' in parsed && parsed.faults.map(faultSentence)).toEqual([
      'The name has 1 to 80 characters.',
      'Step 1: a hold is 1 to 5 seconds.',
      'Step 2: a step has 1 to 6 movements.',
    ])
  })

  it('takes rests, the clinic’s own words and a limit of pain as they were written', () => {
    const written = {
      ...{ id: 'own', painLimit: 3 },
      steps: [
        { ...step, forPerson: 'Slowly' },
        { kind: 'rest', duration: 20, forPractitioner: 'Ask about dizziness' },
      ],
    }
    expect(parseProtocol(written)).toMatchObject({
      ...written,
      steps: [{ kind: 'movements', forPerson: 'Slowly' }, written.steps[1]],
    })
  })

  it('has nothing to refuse in both arms at once', () => {
    const arms = ['left', 'right'].map((side) => ({ movement: 'shoulder-abduction', side }))
    expect(parseProtocol({ steps: [{ movements: arms, order: 'together' }] })).not.toHaveProperty('faults')
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
