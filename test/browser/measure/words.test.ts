import { beforeEach, describe, expect, test } from 'vitest'
import { missing } from '../../../src/core/math/missing'
import { degrees, seconds } from '../../../src/core/math/units'
import { movementById } from '../../../src/core/movements/catalogue'
import type { GateReading } from '../../../src/core/quality/gate'
import {
  choiceFrom,
  rememberChoice,
  SAMPLE_CHOICE,
  sideOf,
} from '../../../src/features/capture/movement/choice'
import { conditionsOf } from '../../../src/features/capture/movement/conditions'
import { instructionFor } from '../../../src/features/capture/movement/instruction'

type State = Parameters<typeof instructionFor>[0]

const abduction = movementById('shoulder-abduction')
const rotation = movementById('cervical-rotation')
const here = { people: 1, unseenFor: seconds(0), gates: [], otherSideMoves: false }
const still: State = { ...here, phase: 'neutral', step: 'rest', angle: degrees(4) }
const raised: State = { ...here, phase: 'moving', step: 'move', angle: degrees(90) }
const gone: Partial<State> = { people: 0, angle: missing('nobody') }
const told = (state: State) => instructionFor(state, abduction, 'right')

describe('the instruction on the stage', () => {
  test('asks an empty picture for a person, and a full one for a single person', () => {
    expect(told({ ...still, ...gone, phase: 'waiting', unseenFor: seconds(1.2) })).toBe(
      'Step into the picture',
    )
    expect(told({ ...still, phase: 'waiting', people: 2, angle: missing('several-people') })).toMatch(
      /one person/i,
    )
    expect(told({ ...raised, people: 2, angle: missing('several-people') })).toMatch(/one person/i)
  })

  test('asks nobody into the picture before it has been empty for a second: at the start, or in a missed frame', () => {
    const nobody: GateReading = { gate: 'one-person', status: 'refuse', instruction: 'step-into-picture' }
    for (const unseenFor of [seconds(0), seconds(0.8)]) {
      const missed = { ...gone, unseenFor, gates: [nobody] }
      expect(told({ ...still, ...missed, phase: 'waiting' })).toMatch(/arms at your sides/)
      expect(told({ ...raised, ...missed, step: 'hold' })).toBe('Hold')
    }
    const left = { ...gone, unseenFor: seconds(1), gates: [nobody] }
    expect(told({ ...still, ...left, phase: 'waiting' })).toBe('Step into the picture')
    expect(told({ ...raised, ...left, step: 'hold' })).toBe('Step into the picture')
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

  test('says so while the other side moves', () => {
    const other = { ...raised, step: 'rest', angle: degrees(6), otherSideMoves: true } as const
    expect(told(other)).toBe('Your right one, please: the other one is moving')
    expect(instructionFor(other, rotation, 'left')).toBe('To your left, please')
  })

  test('takes the neutral where the movement starts, bent for an elbow that is to be straightened', () => {
    const extension = movementById('elbow-extension')
    expect(instructionFor({ ...still, angle: degrees(-85) }, extension, 'left')).toBe('Hold it there, still')
    expect(instructionFor({ ...still, angle: degrees(-10) }, extension, 'left')).toMatch(/right angle/)
  })

  test('asks for the view that a rotation needs', () => {
    const external = movementById('shoulder-external-rotation')
    const unseen = (detail: string) =>
      instructionFor({ ...raised, angle: missing('wrong-view', detail) }, external, 'left')
    expect(unseen('upper-arm')).toBe('Point your left elbow at the camera')
    expect(unseen('forearm')).toBe('Bend your elbow to a right angle')
  })

  test('names the side that has to face the camera', () => {
    const flexion = movementById('shoulder-flexion')
    expect(instructionFor({ ...raised, angle: missing('other-side') }, flexion, 'left')).toBe(
      'Turn your left side to the camera',
    )
  })
})

describe('a gate that is not passed', () => {
  const gated = (state: State, ...gates: readonly GateReading[]): State => ({ ...state, gates })

  test('takes the line over while nothing is measured, the first to be put right first', () => {
    const cut: GateReading = {
      gate: 'in-frame',
      status: 'refuse',
      instruction: 'step-back',
      landmark: 'right_wrist',
    }
    const turned: GateReading = { gate: 'view', status: 'refuse', instruction: 'turn-left', value: -40 }
    expect(told(gated({ ...raised, angle: missing('outside-picture') }, cut, turned))).toBe(
      'Step back: your hand leaves the picture',
    )
    expect(told(gated({ ...still, phase: 'waiting', angle: missing('wrong-view') }, turned))).toBe(
      'Turn a little to your left',
    )
  })

  test('asks for a better view before the movement, and for a clean movement while it is made', () => {
    const turned: GateReading = { gate: 'view', status: 'warn', instruction: 'turn-right', value: 20 }
    const bent: GateReading = { gate: 'elbow', status: 'warn', instruction: 'straighten-elbow', value: 20 }
    expect(told(gated(still, turned))).toBe('Turn a little to your right')
    expect(told(gated(raised, turned, bent))).toBe('Keep your elbow straight')
    expect(told(gated({ ...raised, step: 'hold' }, turned, bent))).toBe('Hold')
  })
})

describe('the conditions', () => {
  test('name the gates, and those about the movement only when they have something to say', () => {
    const gates: readonly GateReading[] = [
      { gate: 'one-person', status: 'pass', value: 1 },
      { gate: 'level', status: 'unknown' },
      { gate: 'speed', status: 'pass', value: 40 },
      { gate: 'elbow', status: 'warn', value: 20 },
    ]
    expect(conditionsOf({ phase: 'moving', gates })).toEqual([
      { name: 'One person', status: 'pass' },
      { name: 'Level', status: 'unknown' },
      { name: 'Elbow', status: 'warn' },
      { name: 'Neutral', status: 'pass' },
    ])
    expect(conditionsOf({ phase: 'neutral', gates: [] })).toEqual([{ name: 'Neutral', status: 'unknown' }])
  })
})

describe('the choice', () => {
  beforeEach(() => localStorage.clear())

  test('is what was measured last, unless the address asks for something else', () => {
    rememberChoice({ movement: 'elbow-flexion', side: 'left', source: 'file' })
    expect(choiceFrom('')).toEqual({ movement: 'elbow-flexion', side: 'left', source: 'file' })
    expect(choiceFrom('?side=right&client=42')).toEqual({
      movement: 'elbow-flexion',
      side: 'right',
      source: 'file',
    })
  })

  test('of the sample is never remembered, nor taken from what an earlier version remembered', () => {
    const chosen = { movement: 'elbow-flexion', side: 'left', source: 'webcam' } as const
    rememberChoice(chosen)
    rememberChoice(SAMPLE_CHOICE)
    expect(choiceFrom('?client=42')).toEqual(chosen)
    localStorage.setItem('plumbline.last-measurement', JSON.stringify(SAMPLE_CHOICE))
    expect(choiceFrom('?client=42').source).toBe('webcam')
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
