import { describe, expect, test } from 'vitest'
import { NOT_YET, type StandingState } from '../../../src/core/posture/capture/standing'
import { POSTURE_VIEWS } from '../../../src/core/posture/measures/scene'
import { GATE_IDS, type GateReading } from '../../../src/core/quality/gate'
import { readHeight } from '../../../src/features/capture/posture/height'
import { instructionFor } from '../../../src/features/capture/posture/words'

const state = (changes: Partial<StandingState>): StandingState => ({ ...NOT_YET, ...changes })
const tooFar: GateReading = { gate: 'distance', status: 'warn', instruction: 'come-closer', value: 5 }
const two: GateReading = { gate: 'one-person', status: 'refuse', instruction: 'only-one-person', value: 2 }

describe('what the person at two metres is told', () => {
  test('one thing at a time, from stepping in to thanks', () => {
    expect(instructionFor(NOT_YET, 'front', true)).toBe('Step into the outline. Face the camera')
    expect(instructionFor(NOT_YET, 'right', false)).toBe('Thank you. Now turn your right side to the camera')
    expect(instructionFor(state({ phase: 'placing', asked: tooFar }), 'front', true)).toBe(
      'Come closer to the camera',
    )
    expect(instructionFor(state({ phase: 'countdown', secondsLeft: 2 }), 'front', true)).toBe('2')
    expect(instructionFor(state({ phase: 'measuring' }), 'back', false)).toBe('Keep still')
  })

  test('why it begins anew', () => {
    const anew = (brokenOff: NonNullable<StandingState['brokenOff']>) =>
      instructionFor(state({ phase: 'settling', brokenOff }), 'back', false)
    expect(anew({ by: 'movement' })).toBe('You moved. Once more: stand still')
    expect(anew({ by: 'gap' })).toBe('The picture stopped for a moment. Once more: stand still')
    expect(anew({ by: 'gate', reading: two })).toBe(
      'Only one person in the picture, please. Once more: stand still',
    )
  })

  test('which way to stand, where a gate cannot say what is the matter', () => {
    for (const view of POSTURE_VIEWS) {
      for (const gate of GATE_IDS) {
        const asked: GateReading = { gate, status: 'refuse' }
        const words = instructionFor(state({ phase: 'placing', asked }), view, false)
        expect(words).toMatch(view === 'front' ? /^Face the camera$/ : new RegExp(`your ${view}`))
      }
    }
  })

  test('never that anything is wrong or bad, and what they should do', () => {
    const phases = ['turning', 'placing', 'settling', 'countdown', 'measuring', 'taken'] as const
    for (const phase of phases) {
      for (const view of POSTURE_VIEWS) {
        expect(instructionFor(state({ phase }), view, false)).not.toMatch(/wrong|bad|should|score|correct/i)
      }
    }
  })
})

describe('a height as it is typed', () => {
  test.each([
    ['', undefined],
    ['  ', undefined],
    ['178', 178],
    ['178.5', 178.5],
    ['178,5', 178.5],
    [' 96 ', 96],
  ])('%j is read', (text, height) => expect(readHeight(text)).toBe(height))

  test.each(['1.78', '5ft10', '79', '251', '-170', '178.55', 'abc', '1e2', '178 cm'])(
    '%j is asked for again',
    (text) => expect(readHeight(text)).toBe('invalid'),
  )
})
