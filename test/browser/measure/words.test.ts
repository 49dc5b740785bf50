import { beforeEach, describe, expect, test } from 'vitest'
import { missing } from '../../../src/core/missing'
import { movementById } from '../../../src/core/movements/catalogue'
import { degrees } from '../../../src/core/units'
import { choiceFrom, rememberChoice, sideOf } from '../../../src/features/measure/choice'
import { conditionsOf } from '../../../src/features/measure/conditions'
import { instructionFor } from '../../../src/features/measure/instruction'
import type { MeasurementState } from '../../../src/recording/measurement-state'

type State = Pick<MeasurementState, 'phase' | 'step' | 'angle' | 'people'>

const abduction = movementById('shoulder-abduction')
const rotation = movementById('cervical-rotation')
const still: State = { phase: 'neutral', step: 'rest', angle: degrees(4), people: 1 }
const raised: State = { phase: 'moving', step: 'move', angle: degrees(90), people: 1 }
const told = (state: State) => instructionFor(state, abduction, 'right')

describe('the instruction on the stage', () => {
  test('asks an empty picture for a person, and a full one for a single person', () => {
    expect(told({ ...still, phase: 'waiting', people: 0, angle: missing('nobody') })).toBe(
      'Step into the picture',
    )
    expect(told({ ...still, phase: 'waiting', people: 2, angle: missing('several-people') })).toMatch(
      /one person/i,
    )
    expect(told({ ...raised, people: 2, angle: missing('several-people') })).toMatch(/one person/i)
  })

  test('asks for stillness only where the neutral can be taken, and for the start position before', () => {
    expect(told(still)).toBe('Stand relaxed and still')
    expect(told({ ...still, angle: degrees(80) })).toMatch(/arms at your sides/)
    expect(instructionFor(still, rotation, 'left')).toBe('Sit relaxed and still')
  })

  test('leads through a repetition: out, hold, back', () => {
    expect(told({ ...raised, step: 'rest' })).toMatch(/Lift your right arm/)
    expect(told(raised)).toMatch(/Lift your right arm/)
    expect(told({ ...raised, step: 'hold' })).toBe('Hold')
    expect(told({ ...raised, step: 'return' })).toBe('Slowly back')
  })

  test('names the side that has to face the camera', () => {
    const flexion = movementById('shoulder-flexion')
    expect(instructionFor({ ...raised, angle: missing('other-side') }, flexion, 'left')).toBe(
      'Turn your left side to the camera',
    )
  })
})

describe('the conditions', () => {
  const unmet = (state: State) =>
    conditionsOf(state, abduction)
      .filter(({ met }) => !met)
      .map(({ name }) => name)

  test('are all met once the neutral is taken and the angle can be read', () => {
    expect(unmet(raised)).toEqual([])
  })

  test('are none met in an empty picture', () => {
    const empty: State = { phase: 'waiting', step: 'rest', angle: missing('nobody'), people: 0 }
    expect(unmet(empty)).toHaveLength(conditionsOf(empty, abduction).length)
  })

  test('say which one is not', () => {
    expect(unmet({ ...raised, angle: missing('wrong-view') })).toEqual(['Facing'])
    expect(unmet({ ...raised, people: 2, angle: missing('several-people') })).toEqual(['One person'])
  })
})

describe('the choice', () => {
  beforeEach(() => localStorage.clear())

  test('is what was measured last, unless the address asks for something else', () => {
    rememberChoice({ movement: 'elbow-flexion', side: 'left', source: 'sample' })
    expect(choiceFrom('')).toEqual({ movement: 'elbow-flexion', side: 'left', source: 'sample' })
    expect(choiceFrom('?side=right&client=42')).toEqual({
      movement: 'elbow-flexion',
      side: 'right',
      source: 'sample',
    })
  })

  test('survives an address and a memory that make no sense', () => {
    localStorage.setItem('plumbline.last-measurement', '{"movement":"backflip"')
    expect(choiceFrom('?movement=backflip').movement).toBe('shoulder-abduction')
  })

  test('has no side where the movement has none', () => {
    expect(sideOf({ movement: 'cervical-flexion', side: 'left', source: 'webcam' })).toBeUndefined()
    expect(sideOf({ movement: 'cervical-rotation', side: 'left', source: 'webcam' })).toBe('left')
  })
})
