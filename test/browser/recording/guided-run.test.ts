import { afterEach, describe, expect, it } from 'vitest'
import type { Pose } from '../../../src/core/body/pose'
import { seconds } from '../../../src/core/math/units'
import type { MovementStep, Protocol } from '../../../src/core/protocol/protocol'
import type { GuidedTrial } from '../../../src/recording/guided/guided-options'
import { type GuidedRun, startGuidedRun } from '../../../src/recording/guided/guided-run'
import { CROSSED } from '../../core/support/arms-overhead'
import { pointingAt, resting } from '../../core/support/hand-pointing'
import { lifted } from '../../core/support/lifted'
import { type Angles, scene, seenFrontally } from '../../core/support/run-scenes'
import { facingCamera, mapped } from '../../core/support/stick-figure'
import { playedStage } from '../support/played-poses'

const HEAD: MovementStep = {
  movements: [
    { movement: 'cervical-rotation', side: 'left' },
    { movement: 'cervical-rotation', side: 'right' },
  ],
  ...({ kind: 'movements', order: 'in-turn', facing: 'front', position: 'sitting', mode: 'active' } as const),
  ...{ repetitions: 1, hold: seconds(1) },
}
const ARMS: MovementStep = {
  movements: [
    { movement: 'shoulder-abduction', side: 'left' },
    { movement: 'shoulder-abduction', side: 'right' },
  ],
  ...({
    kind: 'movements',
    order: 'together',
    facing: 'front',
    position: 'sitting',
    mode: 'active',
  } as const),
  ...{ repetitions: 2, hold: seconds(1) },
}

const moves = (...to: readonly Angles[]) => seenFrontally(scene(to.map((each) => ({ to: each }))))
const both = (height: number): Angles => ({ leftArm: height, rightArm: height })
const heldFor = (pose: Pose, duration: number, rate = 15): readonly Pose[] =>
  Array.from({ length: Math.ceil(duration * rate) }, (_, frame) => ({ ...pose, time: seconds(frame / rate) }))

const begun: GuidedRun[] = []
afterEach(() => {
  for (const run of begun.splice(0)) run.cancel()
})

function begin(...steps: Protocol['steps']) {
  return beginWith(steps)
}

function beginWith(steps: Protocol['steps'], { asksPain = false } = {}) {
  const pain: [sides: (string | undefined)[], score: number][] = []
  const stage = playedStage()
  const given: GuidedTrial[][] = []
  const run = startGuidedRun(stage, {
    protocol: { id: 'test', steps },
    onStep: (trials) => given.push([...trials]),
    ...(asksPain && { onPain: (of, score) => pain.push([of.map(({ side }) => side), score]) }),
  })
  begun.push(run)
  const now = () => run.state.getState()
  const counted = () =>
    given.map((trials) => trials.map(({ trial }) => [trial.side, trial.analysis.repetitions.length]))
  return { ...stage, run, now, given, counted, pain }
}

describe('a step in which nothing is measured', () => {
  const REST = { kind: 'rest', duration: seconds(4) } as const
  const head = { ...HEAD, movements: [{ movement: 'cervical-rotation', side: 'left' }] } as const
  const still = heldFor(facingCamera({}), 3)

  it('lets the person rest, counts the seconds, and goes on by itself with a rest of its own', async () => {
    const { play, run, now, given } = begin(head, REST, { ...ARMS, repetitions: 1 })
    await play(moves({ turn: 50 }))
    expect(now()).toMatchObject({ step: 1, waiting: { for: 'rest', left: 4 } })
    const left = new Set<number | undefined>()
    run.state.subscribe(({ waiting }) => left.add(waiting?.left))
    // Whatever they do meanwhile is measured by nobody.
    await play(moves(both(140)).filter(({ time }) => time < 5))
    expect(now()).toMatchObject({ step: 2, waiting: undefined })
    expect([...left]).toEqual([3, 2, 1, 0, undefined])
    await play(moves(both(120)))
    expect(now().phase).toBe('finished')
    expect(given.map((trials) => trials.length)).toEqual([1, 0, 2])
    for (const { trial } of given.at(-1) ?? []) expect(Number(trial.analysis.mean)).toBeCloseTo(120, -1)
  })

  it('may be the first, is gone on from by hand, and begins anew after a stop', async () => {
    const { play, run, now } = begin(REST, head)
    await play(still)
    expect(now()).toMatchObject({ step: 0, waiting: { left: 2 } })
    run.pause('stopped')
    run.goOn()
    expect(now()).toMatchObject({ step: 0, waiting: { left: 4 } })
    run.next()
    expect(now()).toMatchObject({ step: 1, waiting: undefined, phase: 'placing' })
  })

  it('waits for an answer as long as it takes, and asks nothing in a recording', async () => {
    const question = { kind: 'question', text: 'Dizzy?', answer: 'yes-no' } as const
    const { play, run, now } = begin(question, head)
    for (let round = 0; round < 30; round++) await play(still)
    expect(now()).toMatchObject({ step: 0, waiting: { for: 'question' } })
    run.next()
    expect(now()).toMatchObject({ step: 1, waiting: undefined })

    const { source, estimator, play: playRecording } = playedStage()
    const protocol = { id: 'test', steps: [question, head] } as const
    const recorded = startGuidedRun({ source, estimator }, { protocol, canAnswer: false, onStep() {} })
    begun.push(recorded)
    await playRecording(still)
    expect(recorded.state.getState().step).toBe(1)
  })

  it('has the person stand up before a step that is done standing, and measures from how they stand', async () => {
    const standing: MovementStep = { ...ARMS, position: 'standing', repetitions: 1 }
    const { play, now } = begin(head, standing)
    await play(moves({ turn: 50 }))
    expect(now()).toMatchObject({ step: 1, waiting: { for: 'position' }, phase: 'placing' })
    // They sit and lift their arms: nothing is counted of that.
    await play(moves(both(100)))
    expect(now()).toMatchObject({
      step: 1,
      waiting: { for: 'position' },
      parts: [{ repetitions: [] }, { repetitions: [] }],
    })
    await play(moves(both(100)).map((pose) => lifted(pose, 160)))
    expect(now().phase).toBe('finished')
  })

  it('is not waited for where they stand already, of which somebody tells it by hand', async () => {
    const { play, run, now } = begin(head, { ...ARMS, position: 'standing' })
    await play(moves({ turn: 50 }))
    run.next()
    expect(now()).toMatchObject({ step: 1, waiting: undefined })
    run.again()
    expect(now()).toMatchObject({ step: 1, waiting: undefined })
    await play(still)
    expect(now().phase).toBe('moving')
  })
})

describe('a guided run', () => {
  it('leads from one step to the next, gives each its mode, and ends by itself', async () => {
    const { play, now, given, counted } = begin(HEAD, { ...ARMS, mode: 'assisted' })
    await play(moves({ turn: 50 }, { turn: -45 }))
    expect(now()).toMatchObject({ step: 1, phase: 'moving' })
    await play(moves(both(140), both(138)))
    expect(now().phase).toBe('finished')
    expect(counted()).toEqual([
      [
        ['left', 1],
        ['right', 1],
      ],
      [
        ['left', 2],
        ['right', 2],
      ],
    ])
    expect(given.flat().map(({ trial }) => trial.mode)).toEqual([
      undefined,
      undefined,
      'assisted',
      'assisted',
    ])
  })

  it('tells that the other side is moved, and counts nothing for the one that is asked for', async () => {
    const right = { ...HEAD, movements: [{ movement: 'cervical-rotation', side: 'right' }] } as const
    const { play, run, now } = begin(right)
    const told = new Set<string | undefined>()
    run.state.subscribe(({ passedOver }) => told.add(passedOver?.side))
    await play(moves({ turn: 50 }))
    expect([...told].filter((side) => side !== undefined)).toEqual(['right'])
    expect(now()).toMatchObject({ phase: 'moving', parts: [{ repetitions: [] }] })
    await play(moves({ turn: -50 }))
    expect(now().phase).toBe('finished')
  })

  it('stops at once when the arms are crossed above the head, and counts that as nothing', async () => {
    const { play, run, now, asked, counted } = begin(ARMS, HEAD)
    await play(moves(both(140)))
    expect(now()).toMatchObject({ step: 0, pause: undefined })
    const before = asked()
    await play(heldFor(CROSSED, 4))
    expect(now()).toMatchObject({ step: 0, pause: 'stopped' })
    // Nothing is looked at after 0.7 s.
    expect(asked() - before).toBeLessThan(0.7 * 15 + 3)
    // What had been counted is handed over at once.
    expect(counted()).toEqual([
      [
        ['left', 1],
        ['right', 1],
      ],
    ])
    run.next()
    run.again()
    await play(moves(both(150)))
    expect(now()).toMatchObject({ step: 0, pause: 'stopped' })

    run.goOn()
    expect(now()).toMatchObject({ step: 0, pause: undefined, phase: 'placing' })
    await play(moves(both(140), both(141)))
    expect(now()).toMatchObject({ step: 1, phase: 'moving' })
    expect(counted().at(-1)).toEqual([
      ['left', 2],
      ['right', 2],
    ])
  })

  it('goes on with what is left of a step, and hands nothing over twice when it ends while it waits', async () => {
    const { play, run, now, counted } = begin(HEAD, ARMS)
    await play(moves({ turn: 50 }))
    run.pause('stopped')
    run.goOn()
    expect(now().parts.map(({ asked }) => asked.side)).toEqual(['right'])
    run.pause('stopped')
    run.pause('unwell')
    expect(now().pause).toBe('unwell')
    run.finish()
    expect(counted()).toEqual([[['left', 1]], []])
  })

  describe('with a helper in the picture', () => {
    const withHelper = (poses: readonly Pose[]) => poses.map((pose) => ({ ...pose, people: 2 }))
    const beside = (poses: readonly Pose[]) => poses.map((pose) => mapped(pose, (x, y) => [x + 220, y]))

    it('measures the person who was there where somebody is moved or helped, and says so', async () => {
      const { play, now, given, counted } = begin({ ...ARMS, mode: 'passive' })
      await play(withHelper(moves(both(140), both(138))))
      expect(now().phase).toBe('finished')
      expect(counted()).toEqual([
        [
          ['left', 2],
          ['right', 2],
        ],
      ])
      const [trial] = given.flat().map((each) => each.trial)
      expect(trial).toMatchObject({ mode: 'passive' })
      expect(trial?.helperFrames).toBeGreaterThan(50)
      expect([...(trial?.recording.people ?? [])].every((people) => people === 1)).toBe(true)
    })

    it('reads nothing while the network takes the helper, and goes on when the person is back', async () => {
      const { play, now, counted } = begin({ ...ARMS, mode: 'assisted', repetitions: 1 })
      await play(withHelper(heldFor(resting, 3)))
      expect(now().phase).toBe('moving')
      await play(withHelper(beside(moves(both(140)))))
      // Ten times a second at most is what is new told.
      await new Promise((resolve) => setTimeout(resolve, 150))
      await play(withHelper(beside([resting])))
      expect(now()).toMatchObject({ people: 2, angle: { missing: 'several-people' } })
      expect(now().parts.map(({ repetitions }) => repetitions.length)).toEqual([0, 0])
      await play(withHelper(heldFor(resting, 2)))
      await play(withHelper(moves(both(140))))
      expect(now().phase).toBe('finished')
      expect(counted()).toEqual([
        [
          ['left', 1],
          ['right', 1],
        ],
      ])
    })

    it('refuses two people where the person moves alone', async () => {
      const { play, now } = begin(ARMS)
      await play(withHelper(moves(both(140), both(138))))
      expect(now()).toMatchObject({ phase: 'placing', angle: { missing: 'several-people' } })
    })
  })

  describe('that asks about pain', () => {
    const ask = () => beginWith([HEAD, ARMS], { asksPain: true })
    const up = heldFor(pointingAt(4), 2)
    const down = heldFor(resting, 1.5)

    it('takes the score that a hand rests on, and counts the hand as no lift of the next step', async () => {
      const { play, now, pain, given, counted } = ask()
      await play(moves({ turn: 50 }, { turn: -45 }))
      expect(now().question).toMatchObject({ chosen: undefined })
      // What has been measured is handed over before anything is asked.
      expect(given).toHaveLength(1)
      await play(up)
      expect(now()).toMatchObject({ step: 0, question: { pointed: 4, chosen: 4 } })
      await play(down)
      expect(now()).toMatchObject({ step: 1, question: undefined, phase: 'moving' })
      expect(pain).toEqual([[['left', 'right'], 4]])
      await play(moves(both(140), both(138)))
      await play(down)
      expect(counted().at(-1)).toEqual([
        ['left', 2],
        ['right', 2],
      ])
      expect(given.at(-1)?.flatMap(({ trial }) => trial.analysis.notCounted)).toEqual([])
    })

    it('counts a straight arm that answers as no lift, on its way up, held and on its way down', async () => {
      const { play, now, pain, counted } = ask()
      await play(moves({ turn: 50 }, { turn: -45 }))
      // As far out as a lift that counts: the hand is at 3.
      await play(moves({ rightArm: 75 }))
      expect(now()).toMatchObject({ step: 1, question: undefined })
      expect(pain).toEqual([[['left', 'right'], 3]])
      await play(down)
      expect(now().parts.map(({ repetitions }) => repetitions.length)).toEqual([0, 0])
      await play(moves(both(140), both(138)))
      expect(counted().at(-1)).toEqual([
        ['left', 2],
        ['right', 2],
      ])
    })

    it('goes on by itself where nobody answers, and where a hand is lowered without an answer', async () => {
      const { play, now, pain } = ask()
      await play(moves({ turn: 50 }, { turn: -45 }))
      await play(heldFor(resting, 4))
      expect(now().question).toBeDefined()
      await play(heldFor(resting, 1.2))
      expect(now()).toMatchObject({ step: 1, question: undefined })
      await play(moves(both(140), both(138)))
      await play(heldFor(pointingAt(2), 0.8))
      await play(down)
      expect(now().phase).toBe('finished')
      expect(pain).toEqual([])
    })

    it('is left by the next step, by the step again and by a stop, and hands nothing over twice', async () => {
      const { play, run, now, given } = ask()
      await play(moves({ turn: 50 }, { turn: -45 }))
      run.again()
      expect(now()).toMatchObject({ step: 0, question: undefined, parts: [{ repetitions: [] }, {}] })
      await play(moves({ turn: 50 }, { turn: -45 }))
      expect(given).toHaveLength(2)
      run.pause('stopped')
      expect(now()).toMatchObject({ question: undefined, pause: 'stopped' })
      run.goOn()
      expect(now()).toMatchObject({ step: 1 })
      await play(moves(both(140), both(138)))
      expect(now().question).toBeDefined()
      run.next()
      expect(now()).toMatchObject({ phase: 'finished', question: undefined })
      run.finish()
      expect(given).toHaveLength(3)
    })
  })
})
