import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseRun, type RunTrial } from '../../src/core/run/analyse-run'
import type { MovementSide } from '../../src/core/run/movement-side'
import { movementSideKey, sidesOf } from '../../src/core/run/movement-side'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording } from '../../src/core/trial/landmark-recording'
import { lifts } from './support/courses'
import {
  type Angles,
  type Move,
  oneAfterTheOther,
  type Scene,
  type Seen,
  scene,
  seenFrontally,
  seenSideways,
  withoutPerson,
} from './support/run-scenes'

const ARMS = sidesOf(movementById('shoulder-abduction'))
const TURNS = sidesOf(movementById('cervical-rotation'))
const TILTS = sidesOf(movementById('cervical-lateral-flexion'))
const NODS = [...sidesOf(movementById('cervical-flexion')), ...sidesOf(movementById('cervical-extension'))]
const NECK = [...TURNS, ...TILTS, ...NODS]

/** The angle of each movement and side in the figure. */
const ANGLE: Readonly<Record<string, (to: Angles) => number>> = {
  'shoulder-abduction:left': ({ leftArm = 0 }) => leftArm,
  'shoulder-abduction:right': ({ rightArm = 0 }) => rightArm,
  'cervical-rotation:left': ({ turn = 0 }) => turn,
  'cervical-rotation:right': ({ turn = 0 }) => -turn,
  'cervical-lateral-flexion:left': ({ tilt = 0 }) => tilt,
  'cervical-lateral-flexion:right': ({ tilt = 0 }) => -tilt,
  'cervical-flexion': ({ nod = 0 }) => nod,
  'cervical-extension': ({ nod = 0 }) => -nod,
}

/** What each of them should be found to have reached, in order. */
const expectedOf = (asked: readonly MovementSide[], moves: readonly Move[]) =>
  Object.fromEntries(
    asked.map((each) => {
      const key = movementSideKey(each)
      return [key, moves.map(({ to }) => ANGLE[key]?.(to) ?? 0).filter((angle) => angle >= 15)]
    }),
  )

const valuesOf = (trials: readonly RunTrial[]) =>
  Object.fromEntries(
    trials.map(({ asked, analysis }) => [
      movementSideKey(asked),
      analysis.repetitions.map(({ degrees }) => degrees),
    ]),
  )

const run = (poses: readonly Pose[], asked: readonly MovementSide[]) =>
  analyseRun(packRecording(poses), asked)

/** Every value near the angle that the figure was held at, for each side as often as it was. */
function expectFound(
  trials: readonly RunTrial[],
  expected: Readonly<Record<string, readonly number[]>>,
  within = 2,
) {
  const found = valuesOf(trials)
  expect(Object.fromEntries(Object.entries(found).map(([key, values]) => [key, values.length]))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([key, values]) => [key, values.length])),
  )
  for (const [key, values] of Object.entries(expected))
    values.forEach((value, index) => {
      expect(Math.abs((found[key]?.[index] ?? Number.NaN) - value), key).toBeLessThan(within)
    })
}

/** Every repetition begins and ends where there are frames, and not in a gap that belongs to other movements. */
function expectSeen({ recording, analysis }: RunTrial) {
  const isSeen = (time: number) => recording.times.some((each) => Math.abs(each - time) < 0.25)
  for (const { start, holdStart, holdEnd, end } of analysis.repetitions)
    expect([start, holdStart, holdEnd, end].map(isSeen)).toEqual([true, true, true, true])
}

function expectRun(asked: readonly MovementSide[], moves: readonly Move[], seen: Seen = {}) {
  const trials = run(seenFrontally(scene(moves), seen), asked)
  expectFound(trials, expectedOf(asked, moves))
  for (const trial of trials) {
    expect(trial.analysis.notCounted).toEqual([])
    expectSeen(trial)
  }
  return trials
}

const turn = (degrees: number): Move => ({ to: { turn: degrees } })
const arms = (leftArm: number | undefined, rightArm: number | undefined): Move => ({
  to: { ...(leftArm !== undefined && { leftArm }), ...(rightArm !== undefined && { rightArm }) },
})

describe('a run with several movements', () => {
  it.each<[string, readonly MovementSide[], readonly Move[]]>([
    ['sides in turn', TURNS, [turn(60), turn(-52), turn(58), turn(-55)]],
    ['both arms together', ARMS, [arms(160, 118), arms(155, 122)]],
    ['arms together and each alone', ARMS, [arms(160, 118), arms(158, undefined), arms(undefined, 120)]],
    ['one side only', ARMS, [arms(150, undefined), arms(148, undefined)]],
    ['two repetitions', TURNS, [turn(40), turn(44)]],
    ['five repetitions', ARMS, [90, 95, 100, 98, 93].map((to) => arms(to, undefined))],
    [
      'all of the neck',
      NECK,
      [
        ...[turn(60), turn(-55), { to: { tilt: 38 } }, { to: { tilt: -33 } }],
        ...[{ to: { nod: 45 } }, { to: { nod: -50 } }, { to: { nod: 43 } }, { to: { nod: -48 } }],
      ],
    ],
    ['a turn with a side bend', [...TURNS, ...TILTS], [{ to: { turn: 55, tilt: 12 } }, turn(-50)]],
    [
      'a slow return',
      ARMS,
      [
        { to: { leftArm: 140 }, down: 4 },
        { to: { rightArm: 130 }, down: 4 },
      ],
    ],
  ])('reads %s', (_, asked, moves) => {
    expectRun(asked, moves)
  })

  it.each([5, 7.5, 10, 15, 24, 30])('reads them at %s pictures a second', (rate) => {
    expectRun([...TURNS, ...TILTS], [turn(60), { to: { tilt: 35 } }, turn(-55), { to: { tilt: -30 } }], {
      rate,
    })
    expectRun(ARMS, [arms(160, 118), arms(undefined, 120)], { rate })
  })

  it('reads limbs that wobble while they are held', () => {
    const wobble = (time: number) => 1.5 * Math.sin(2 * Math.PI * 1.1 * time)
    expectRun(ARMS, [arms(150, 110), arms(undefined, 112), arms(148, undefined)], { wobble })
    expectRun(TURNS, [turn(50), turn(-45)], { wobble })
  })

  it('counts nothing of the side that was not asked for, which moves first', () => {
    const [right] = ARMS.filter(({ side }) => side === 'right')
    if (!right) throw new Error('there is a right arm')
    expectRun([right], [arms(150, undefined), arms(undefined, 120), arms(undefined, 118)])
  })

  it('says that the other side moved where nothing else did', () => {
    const asked = TURNS.slice(0, 1)
    const [trial] = run(seenFrontally(scene([turn(-50), turn(-52)])), asked)
    expect(trial?.analysis.mean).toEqual({ missing: 'other-side-moved' })
  })

  it('takes a side that did not move for missing, and keeps no more of it than the rest', () => {
    const trials = expectRun(ARMS, [arms(150, undefined), arms(148, undefined)])
    const right = trials.find(({ asked }) => asked.side === 'right')
    expect(right?.analysis.mean).toEqual({ missing: 'no-repetition' })
    expect(right?.recording.times.at(-1)).toBeLessThan(2)
  })

  it('does not count a movement that was not asked for', () => {
    expectRun(TURNS, [turn(50), { to: { tilt: 35 } }, { to: { nod: 40 } }, turn(-48)])
  })

  it('gives a moment that fits two of them to the one that went further', () => {
    const trials = run(
      seenFrontally(scene([{ to: { turn: 40, tilt: 25 } }, { to: { turn: 24, tilt: 25 } }])),
      [...TURNS, ...TILTS],
    )
    expectFound(
      trials,
      {
        'cervical-rotation:left': [40],
        'cervical-rotation:right': [],
        'cervical-lateral-flexion:left': [25],
        'cervical-lateral-flexion:right': [],
      },
      4,
    )
  })

  it('takes no hold for the rest of another movement', () => {
    const raised = scene([{ to: { turn: 50 }, up: 0.4, hold: 3 }, turn(48), { to: { tilt: 30 } }], 0.3)
    const trials = run(seenFrontally(raised), [...TURNS, ...TILTS])
    expectFound(trials, {
      'cervical-rotation:left': [48],
      'cervical-rotation:right': [],
      'cervical-lateral-flexion:left': [30],
      'cervical-lateral-flexion:right': [],
    })
  })

  it('counts no arm that was up before the recording began', () => {
    const moves = [arms(140, undefined), arms(120, undefined), arms(undefined, 118)]
    const begun = seenFrontally(scene(moves, 0.3)).filter(({ time }) => time > 2)
    expectFound(run(begun, ARMS), { 'shoulder-abduction:left': [120], 'shoulder-abduction:right': [118] })
  })

  it('goes on after somebody has left the picture', () => {
    const moves = [turn(50), { ...turn(-48), rest: 6 }, turn(52), turn(-47)]
    const poses = withoutPerson(seenFrontally(scene(moves)), 13, 16)
    expectFound(run(poses, TURNS), expectedOf(TURNS, moves))
  })

  it('begins anew with every position, and reads the arm that is towards the camera', () => {
    const [first, second] = [lifts(0, [{ to: 145, hold: 1.5 }]), lifts(0, [{ to: 165, hold: 1.5 }])]
    const poses = oneAfterTheOther(
      seenFrontally(scene([arms(160, 118)])),
      seenSideways('right', first.angle, first.duration),
      seenSideways('left', second.angle, second.duration),
    )
    const asked = [
      ...ARMS,
      ...sidesOf(movementById('shoulder-flexion')),
      ...sidesOf(movementById('shoulder-extension')),
    ]
    const trials = run(poses, asked)
    expectFound(trials, {
      'shoulder-abduction:left': [160],
      'shoulder-abduction:right': [118],
      'shoulder-flexion:left': [165],
      'shoulder-flexion:right': [145],
      'shoulder-extension:left': [],
      'shoulder-extension:right': [],
    })
    for (const { analysis } of trials) expect(analysis.neutral).not.toHaveProperty('missing')
  })

  it('goes on after a turn that was broken off, where the person comes back to the same rest', () => {
    const away = seenSideways('right', () => 0, 2.5)
    const [before, afterwards] = [scene([turn(50), turn(-48)]), scene([turn(52)])]
    const poses = oneAfterTheOther(seenFrontally(before), away, seenFrontally(afterwards))
    expectFound(run(poses, TURNS), { 'cervical-rotation:left': [50, 52], 'cervical-rotation:right': [48] })
    const arm = oneAfterTheOther(
      seenFrontally(scene([arms(120, undefined)])),
      away,
      seenFrontally(scene([arms(118, undefined), arms(undefined, 90)])),
    )
    expectFound(run(arm, ARMS), { 'shoulder-abduction:left': [120, 118], 'shoulder-abduction:right': [90] })
  })

  it('counts only one time in a position where the person comes back to another rest', () => {
    const again = scene([turn(50), turn(48)])
    const aside: Scene = {
      ...again,
      angles: (time) => ({ ...again.angles(time), turn: again.angles(time).turn + 12 }),
    }
    const poses = oneAfterTheOther(
      seenFrontally(scene([turn(50)])),
      seenSideways('right', () => 0, 2.5),
      seenFrontally(aside),
    )
    const [left] = run(poses, TURNS)
    expect(left?.analysis.repetitions.map(({ degrees }) => Math.round(degrees / 5) * 5)).toEqual([50, 50])
  })

  it('tells a lift without a hold in the trial that it was of, and nowhere else', () => {
    const trials = run(seenFrontally(scene([{ ...turn(50), hold: 0.05 }, turn(48)])), [...TURNS, ...TILTS])
    expectFound(trials, {
      'cervical-rotation:left': [48],
      'cervical-rotation:right': [],
      'cervical-lateral-flexion:left': [],
      'cervical-lateral-flexion:right': [],
    })
    expect(trials.map(({ analysis }) => analysis.notCounted?.map(({ reason }) => reason))).toEqual([
      ['held-too-short'],
      [],
      [],
      [],
    ])
  })

  it('says that the other arm moved where the one that was asked for was never towards the camera', () => {
    const { angle, duration } = lifts(0, [{ to: 145, hold: 1.5 }])
    const [trial] = run(seenSideways('right', angle, duration), [
      { movement: 'shoulder-flexion', side: 'left' },
    ])
    expect(trial?.analysis.mean).toEqual({ missing: 'other-side-moved' })
  })

  it('gives trials that are read the same from what they are stored with', () => {
    const moves = [turn(60), { to: { tilt: 35 } }, turn(-55), { to: { nod: 40 } }]
    for (const { asked, recording, frames, analysis } of run(seenFrontally(scene(moves)), NECK)) {
      const again = analyseTrial(recording, movementById(asked.movement), asked.side ?? 'left')
      expect(again).toEqual(analysis)
      expect(frames).toHaveLength(recording.times.length)
      expect(recording.times.every((time, at) => at === 0 || time > (recording.times[at - 1] ?? time))).toBe(
        true,
      )
    }
  })

  it('reads any course of arms', () => {
    const move = fc.record({
      left: fc.option(fc.integer({ min: 40, max: 170 })),
      right: fc.option(fc.integer({ min: 40, max: 170 })),
      up: fc.double({ min: 0.8, max: 2.5, noNaN: true }),
      hold: fc.double({ min: 1.2, max: 4, noNaN: true }),
      down: fc.double({ min: 0.8, max: 4, noNaN: true }),
      rest: fc.double({ min: 0.8, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 5, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        (drawn, rate, seed) => {
          const moves = drawn.map(({ left, right, ...times }) => ({
            ...times,
            ...arms(left ?? undefined, right ?? undefined),
          }))
          expectRun(ARMS, moves, { rate, seed })
        },
      ),
      { numRuns: 15, seed: 12 },
    )
  })

  it('reads any course of a head', () => {
    const movements: readonly (keyof Angles)[] = ['turn', 'tilt', 'nod']
    const move = fc
      .record({
        name: fc.constantFrom(...movements),
        side: fc.constantFrom(1, -1),
        share: fc.double({ min: 0.4, max: 1, noNaN: true }),
        hold: fc.double({ min: 1.2, max: 3, noNaN: true }),
        down: fc.double({ min: 0.8, max: 3, noNaN: true }),
      })
      .map(({ name, side, share, ...times }): Move => {
        const most = name === 'turn' ? 70 : 45
        return { ...times, to: { [name]: side * share * most } }
      })
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 6 }),
        fc.subarray([TURNS, TILTS, NODS], { minLength: 1 }),
        fc.double({ min: 5, max: 30, noNaN: true }),
        (moves, asked, rate) => {
          expectRun(asked.flat(), moves, { rate })
        },
      ),
      { numRuns: 15, seed: 12 },
    )
  })
})
