import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { seconds } from '../../src/core/math/units'
import type { MovementStep } from '../../src/core/protocol/protocol'
import { StepTrackers } from '../../src/recording/guided/step-trackers'
import { course, jitter, type Turn } from '../core/support/courses'
import { facingCamera, type Posed } from '../core/support/stick-figure'

const REST = 2
const RISE = 1.2

interface Lift {
  readonly to: number
  readonly hold?: number
  /** Before it, seconds. */
  readonly pause?: number
}

/** Lifts one after the other from a rest; a negative height goes to the other side. */
function courseOf(rest: number, lifts: readonly Lift[]) {
  const turns: Turn[] = [
    [0, rest],
    [REST, rest],
  ]
  let time = REST
  for (const { to, hold = 2, pause = 0 } of lifts) {
    time += pause
    turns.push([time, rest], [time + RISE, to], [time + RISE + hold, to])
    time += 2 * RISE + hold
    turns.push([time, rest], [time + 0.8, rest])
    time += 0.8
  }
  return { angle: course(...turns), duration: time + 1.5 }
}

const stepOf = (
  movement: 'cervical-rotation' | 'shoulder-abduction',
  { order = 'in-turn', repetitions = 2 }: Partial<Pick<MovementStep, 'order' | 'repetitions'>> = {},
): MovementStep => ({
  movements: [
    { movement, side: 'left' },
    { movement, side: 'right' },
  ],
  kind: 'movements',
  order,
  facing: 'front',
  position: 'standing',
  mode: 'active',
  repetitions,
  hold: seconds(2),
})

function follow(trackers: StepTrackers, poses: readonly Pose[]) {
  for (const pose of poses) trackers.add(pose)
  return trackers.parts.map(({ asked, tracker }) => ({
    side: asked.side,
    values: tracker.repetitions.map(({ degrees }) => Math.round(degrees)),
  }))
}

function filmed(at: (time: number) => Posed, duration: number, rate: number): readonly Pose[] {
  return Array.from({ length: Math.floor(duration * rate) }, (_, frame) =>
    facingCamera(at(frame / rate), frame / rate),
  )
}

const RATES = [5, 8, 12, 20, 30]

describe('the movement-sides of one step', () => {
  it.each(RATES)(
    'find each its own in a head that turns to one side and the other: %i pictures a second',
    (rate) => {
      const { angle, duration } = courseOf(0, [{ to: 50 }, { to: -40 }, { to: 52 }, { to: -42 }])
      const noise = jitter(rate, 0.6)
      const poses = filmed((time) => ({ headRotation: angle(time) + noise() }), duration, rate)
      const trackers = new StepTrackers(stepOf('cervical-rotation'), [])
      const [left, right] = follow(trackers, poses)
      expect(left?.values).toHaveLength(2)
      expect(right?.values).toHaveLength(2)
      expect(trackers.isDone).toBe(true)
    },
  )

  it.each(RATES)('find both arms that are lifted together: %i pictures a second', (rate) => {
    const left = courseOf(10, [{ to: 160 }, { to: 156 }])
    const right = courseOf(10, [{ to: 118 }, { to: 122 }])
    const poses = filmed(
      (time) => ({ abduction: { left: left.angle(time), right: right.angle(time) } }),
      left.duration,
      rate,
    )
    const trackers = new StepTrackers(stepOf('shoulder-abduction', { order: 'together' }), [])
    expect(follow(trackers, poses)).toEqual([
      { side: 'left', values: [160, 156] },
      { side: 'right', values: [118, 122] },
    ])
    expect(trackers.isDone).toBe(true)
  })

  it('count nothing for a side that was not moved, and go on asking for it', () => {
    const { angle, duration } = courseOf(10, [{ to: 90 }, { to: 95 }, { to: 92 }])
    const poses = filmed((time) => ({ abduction: { left: angle(time), right: 10 } }), duration, 12)
    const trackers = new StepTrackers(stepOf('shoulder-abduction'), [])
    expect(follow(trackers, poses)).toEqual([
      { side: 'left', values: [90, 95, 92] },
      { side: 'right', values: [] },
    ])
    expect(trackers.isDone).toBe(false)
    expect(trackers.asked.map(({ asked }) => asked.side)).toEqual(['right'])
  })

  it('take the other side first where that is what is moved, and ask for the one that is left', () => {
    const { angle, duration } = courseOf(0, [{ to: -45 }])
    const poses = filmed((time) => ({ headRotation: angle(time) }), duration, 12)
    const trackers = new StepTrackers(stepOf('cervical-rotation', { repetitions: 1 }), [])
    const [left, right] = follow(trackers, poses)
    expect([left?.values.length, right?.values.length]).toEqual([0, 1])
    expect(trackers.asked.map(({ asked }) => asked.side)).toEqual(['left'])
  })

  describe('where the other side is moved instead', () => {
    const rightAlone = (movement: 'cervical-rotation' | 'shoulder-abduction') => ({
      ...stepOf(movement),
      movements: [{ movement, side: 'right' as const }],
    })
    /** When it is told that the other side moves, seconds; and what has been counted at the end. */
    function told(trackers: StepTrackers, poses: readonly Pose[]) {
      const at: number[] = []
      for (const pose of poses) {
        trackers.add(pose)
        if (trackers.passedOver) at.push(pose.time)
      }
      return { at, counts: trackers.parts.map(({ asked, count }) => [asked.side, count]) }
    }

    it.each(RATES)('say so at once and count nothing: an arm, %i pictures a second', (rate) => {
      const { angle, duration } = courseOf(10, [{ to: 120 }])
      const poses = filmed((time) => ({ abduction: { left: angle(time), right: 10 } }), duration, rate)
      const { at, counts } = told(new StepTrackers(rightAlone('shoulder-abduction'), []), poses)
      // On its way up, before the top is reached.
      expect(at[0]).toBeGreaterThan(REST)
      expect(at[0]).toBeLessThan(REST + RISE)
      expect(counts).toEqual([['right', 0]])
    })

    it.each(RATES)('say so at once and count nothing: a head, %i pictures a second', (rate) => {
      const { angle, duration } = courseOf(0, [{ to: 45 }])
      const noise = jitter(rate, 0.6)
      const poses = filmed((time) => ({ headRotation: angle(time) + noise() }), duration, rate)
      const { at, counts } = told(new StepTrackers(rightAlone('cervical-rotation'), []), poses)
      expect(at[0]).toBeGreaterThan(REST)
      expect(at[0]).toBeLessThan(REST + RISE + 0.3)
      expect(counts).toEqual([['right', 0]])
    })

    it.each(RATES)('say nothing while the right side is moved, or both are: %i pictures a second', (rate) => {
      const { angle, duration } = courseOf(10, [{ to: 120 }, { to: 125 }])
      for (const left of [() => 10, (time: number) => 10 + 0.7 * (angle(time) - 10)]) {
        const poses = filmed(
          (time) => ({ abduction: { left: left(time), right: angle(time) } }),
          duration,
          rate,
        )
        const trackers = new StepTrackers(rightAlone('shoulder-abduction'), [])
        expect(told(trackers, poses)).toEqual({ at: [], counts: [['right', 2]] })
      }
    })

    it('say nothing while both sides have their turn, and say it when one has been done and is moved again', () => {
      const { angle, duration } = courseOf(0, [{ to: 45 }, { to: 47 }, { to: 46 }, { to: -44 }])
      const poses = filmed((time) => ({ headRotation: angle(time) }), duration, 12)
      const { at, counts } = told(new StepTrackers(stepOf('cervical-rotation'), []), poses)
      const third = REST + 2 * (2 * RISE + 2 + 0.8)
      expect(at[0]).toBeGreaterThan(third)
      expect(at.at(-1)).toBeLessThan(third + 2 * RISE + 2 + 0.8)
      expect(counts).toEqual([
        ['left', 3],
        ['right', 1],
      ])
    })
  })

  it('wait through a pause, and count a slow return once', () => {
    const { angle, duration } = courseOf(10, [
      { to: 100, hold: 5 },
      { to: 104, pause: 8 },
    ])
    const poses = filmed((time) => ({ abduction: { left: angle(time), right: angle(time) } }), duration, 10)
    const trackers = new StepTrackers(stepOf('shoulder-abduction', { order: 'together' }), [])
    expect(follow(trackers, poses).map(({ values }) => values)).toEqual([
      [100, 104],
      [100, 104],
    ])
  })

  it('count nothing while an arm is up from the start: nobody has been at rest', () => {
    const poses = filmed(() => ({ abduction: { left: 120, right: 10 } }), 6, 12)
    const trackers = new StepTrackers(
      { ...stepOf('shoulder-abduction'), movements: [{ movement: 'shoulder-abduction', side: 'left' }] },
      [],
    )
    expect(follow(trackers, poses)).toEqual([{ side: 'left', values: [] }])
    expect(trackers.hasNeutral).toBe(false)
  })

  it('begin at once with the neutral of the step before, and measure from it', () => {
    const first = courseOf(0, [{ to: 50 }, { to: -40 }])
    const before = new StepTrackers(stepOf('cervical-rotation', { repetitions: 1 }), [])
    let neutral: readonly Pose[] = []
    for (const pose of filmed((time) => ({ headRotation: first.angle(time) }), first.duration, 12)) {
      before.add(pose)
      const settled = before.parts.find(({ tracker }) => tracker.hasNeutral)
      if (neutral.length === 0 && settled) neutral = [...settled.tracker.poses]
    }
    const next = new StepTrackers(stepOf('cervical-rotation', { repetitions: 1 }), neutral)
    expect(next.hasNeutral).toBe(true)
    // Straight into the movement, twenty seconds later, without a still second.
    const at = course([20, 0], [21.2, 45], [23.2, 45], [24.4, 0], [26, 0])
    for (let time = 20; time < 26; time += 1 / 12) next.add(facingCamera({ headRotation: at(time) }, time))
    const [left] = next.parts
    expect(left?.tracker.repetitions).toHaveLength(1)
    expect(left?.tracker.repetitions[0]?.start).toBeGreaterThan(20)
  })

  it('tell the person to hold while they hold, and to go back after it', () => {
    const { angle, duration } = courseOf(10, [{ to: 140, hold: 4 }])
    const trackers = new StepTrackers(stepOf('shoulder-abduction', { order: 'together' }), [])
    const motions: string[] = []
    for (const pose of filmed(
      (time) => ({ abduction: { left: angle(time), right: angle(time) } }),
      duration,
      10,
    )) {
      trackers.add(pose)
      if (trackers.motion !== motions.at(-1)) motions.push(trackers.motion)
    }
    expect(motions).toEqual(['rest', 'move', 'hold', 'return', 'rest'])
  })
})
