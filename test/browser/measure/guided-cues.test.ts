import { describe, expect, it } from 'vitest'
import { missing } from '../../../src/core/math/missing'
import { degrees, seconds } from '../../../src/core/math/units'
import { BUILT_IN } from '../../../src/core/protocol/built-in'
import { cueFor } from '../../../src/features/capture/guided/cues'
import { minutesOf } from '../../../src/features/capture/guided/protocol-words'
import { SteadyCue } from '../../../src/features/capture/guided/steady-cue'
import { atTheStartOf } from '../../../src/recording/guided/guided-state'

const shoulder = BUILT_IN.find(({ id }) => id === 'shoulder')
if (!shoulder) throw new Error('the shoulder protocol is gone')
const [together] = shoulder.steps
const moving = {
  ...atTheStartOf(0),
  phase: 'moving' as const,
  people: 1,
  angle: degrees(10),
  asked: together.movements,
  parts: together.movements.map((asked) => ({ asked, repetitions: [] })),
}

describe('the line of a guided run', () => {
  it('asks for what is next, says hold and back, and names the arms only as far as they are asked for', () => {
    expect(cueFor(moving, together).words).toBe('Lift both arms out to the side')
    expect(cueFor({ ...moving, asked: together.movements.slice(1) }, together).words).toBe(
      'Lift your right arm out to the side',
    )
    expect(cueFor({ ...moving, motion: 'hold' }, together).words).toBe('Hold')
    expect(cueFor({ ...moving, motion: 'return' }, together).words).toBe('Slowly back')
    expect(cueFor({ ...moving, refused: 'held-too-short' }, together).words).toBe('Hold it a moment longer')
  })

  it('tells both where somebody else moves the person', () => {
    const passive = { movement: 'shoulder-abduction', side: 'right', mode: 'passive' } as const
    const parts = [{ asked: passive, repetitions: [] }]
    expect(cueFor({ ...moving, asked: [passive], parts }, together).words).toBe(
      'Stay loose. Helper: Right shoulder abduction',
    )
  })

  it('says which side was moved and which is asked for, instead of to hold it', () => {
    const [left] = together.movements
    const wrong = { ...moving, asked: together.movements.slice(0, 1), motion: 'hold' as const }
    expect(cueFor({ ...wrong, passedOver: left }, together).words).toBe(
      'That was the right arm. Now the left one',
    )
    const head = { movement: 'cervical-rotation', side: 'right' } as const
    expect(cueFor({ ...wrong, passedOver: head }, together).words).toBe('That was the left. Now the right')
    const leg = { movement: 'hip-abduction', side: 'right' } as const
    expect(cueFor({ ...wrong, passedOver: leg }, together).words).toBe(
      'That was the left leg. Now the right one',
    )
  })

  it('puts right first what keeps the picture from being read', () => {
    const refused = [{ gate: 'light', status: 'refuse', instruction: 'more-light' }] as const
    expect(cueFor({ ...moving, gates: refused }, together)).toMatchObject({
      words: 'More light, please: the picture is too dark',
      isToPutRight: true,
    })
    expect(cueFor({ ...moving, phase: 'placing', people: 0, unseenFor: seconds(2) }, together).words).toBe(
      'Step into the picture',
    )
    expect(cueFor({ ...moving, angle: missing('nobody'), people: 1 }, together).isToPutRight).toBe(true)
  })

  it('asks the helper to step aside where the two cannot be told apart, and whoever else is there to leave', () => {
    const refused = [{ gate: 'one-person', status: 'refuse', instruction: 'only-one-person' }] as const
    const two = { ...moving, people: 2, gates: refused }
    expect(cueFor(two, { ...together, mode: 'passive' }).words).toBe('Helper, step aside for a moment')
    expect(cueFor(two, together).words).toBe('Only one person in the picture, please')
  })

  it('never flickers: what is to be put right changes once in two seconds at most, and well is said after a while', () => {
    const steady = new SteadyCue()
    const dark = { words: 'More light', isToPutRight: true }
    const near = { words: 'Step back', isToPutRight: true }
    const well = { words: 'Sit still', isToPutRight: false }
    expect(steady.next(dark, 0)).toBe('More light')
    expect(steady.next(near, 500)).toBe('More light')
    expect(steady.next(near, 2_100)).toBe('Step back')
    expect(steady.next(well, 2_200)).toBe('Step back')
    expect(steady.next(near, 2_400)).toBe('Step back')
    expect(steady.next(well, 2_900)).toBe('Step back')
    expect(steady.next(well, 3_100)).toBe('Sit still')
    expect(steady.next({ words: 'Hold', isToPutRight: false }, 3_150)).toBe('Hold')
  })

  it('makes a remark where it lasts, once, and never over the word to hold', () => {
    const steady = new SteadyCue()
    const fast = { words: 'Lift', isToPutRight: false, remark: 'More slowly' }
    expect([0, 300, 600].map((at) => steady.next(fast, at))).toEqual(['Lift', 'Lift', 'Lift'])
    expect(steady.next(fast, 800)).toBe('More slowly')
    expect(steady.next({ words: 'Hold', isToPutRight: false }, 900)).toBe('Hold')
    expect([3_000, 4_000].map((at) => steady.next(fast, at))).toEqual(['Lift', 'Lift'])
  })
})

describe('a protocol in the set-up', () => {
  it('says how long it takes: a neck and shoulder screen under three minutes', () => {
    expect(BUILT_IN.map((each) => minutesOf(each))).toEqual([3, 1, 1])
    // With a question after each step.
    expect(BUILT_IN.map((each) => minutesOf(each, true))).toEqual([4, 2, 2])
  })
})
