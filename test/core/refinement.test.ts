import { describe, expect, it } from 'vitest'
import type { ModelIdentity, Pose } from '../../src/core/body/pose'
import { methodDifferences, modelOfValues } from '../../src/core/error/method'
import { isMissing } from '../../src/core/math/missing'
import { degrees, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { packRefinement, refineAnalysis, refineTrial } from '../../src/core/trial/refinement'
import { aSession, aSummary, aTrial } from '../fixtures/trials'
import { facingCamera, sideOn } from './support/stick-figure'

const REFINED: ModelIdentity = {
  engine: 'refined',
  engineVersion: '1',
  model: 'refined',
  modelVersion: '1',
  backend: 'wasm',
}

const smooth = (share: number) => {
  const s = Math.min(Math.max(share, 0), 1)
  return s * s * (3 - 2 * s)
}

/** 1.5 s at rest, then a lift to each top: 1 s up, 2 s held, 1 s down, 1 s at rest. */
function angleAt(rest: number, tops: readonly number[], time: number) {
  const since = time - 1.5
  const top = tops[Math.floor(since / 5)]
  if (since < 0 || top === undefined) return rest
  const phase = since % 5
  return rest + (top - rest) * Math.min(smooth(phase), 1 - smooth(phase - 3))
}

const START = 50
const times = Array.from({ length: 500 }, (_, index) => index / 30)
const recordingOf = (at: (time: number) => Pose) =>
  packRecording(times.map((time) => ({ ...at(time), time: seconds(START + time) })))

describe('a refinement of abduction', () => {
  const movement = movementById('shoulder-abduction')
  const tops = [118, 124, 121]
  const raised = (abduction: number, elbowBend = 0) =>
    facingCamera({ abduction: { right: abduction }, elbowBend })
  // The live model reads 3° too little.
  const live = analyseTrial(
    recordingOf((time) => raised(angleAt(8, tops, time) - 3)),
    movement,
    'right',
  )
  const secondPass = (at: readonly number[], elbowBend = 0) =>
    packRecording(
      at.map((time) => ({ ...raised(angleAt(8, tops, time), elbowBend), time: seconds(START + time) })),
      seconds(START),
    )

  it('replaces each value by the median over its frames, and keeps the live one beside it', () => {
    const refined = refineAnalysis(live, secondPass([0.5, 3, 3.5, 4, 8, 9, 13, 13.5, 14]), movement, 'right')
    if (isMissing(refined)) throw new Error(refined.missing)
    expect(refined.repetitions.map((each) => Math.round(each.degrees))).toEqual(tops)
    expect(refined.repetitions.map(({ refinement }) => refinement?.frames)).toEqual([3, 2, 3])
    for (const { degrees: value, refinement } of refined.repetitions) {
      expect(value - (refinement?.quick ?? Number.NaN)).toBeCloseTo(3, 0)
    }
    expect(isMissing(refined.mean) ? 0 : refined.mean).toBeCloseTo(121, 1)
    expect(isMissing(refined.sd) ? 0 : refined.sd).toBeCloseTo(3, 1)
    expect(refined.trace).toBe(live.trace)
  })

  it('leaves out frames that only one kind of network made: they are another method', () => {
    const at = (time: number, foundBy?: 'movenet'): Pose => ({
      ...raised(angleAt(8, tops, time)),
      time: seconds(START + time),
      ...(foundBy ? { foundBy } : { correction: 'everyone' as const }),
    })
    const kept = packRefinement([at(3), at(3.5, 'movenet'), at(4)], seconds(START))
    expect([...kept.times]).toEqual([3, 4])
    expect(kept.correction).toBe('everyone')
    // The first frame of a recording says nothing about the others.
    expect(packRefinement([at(3, 'movenet'), at(4)], seconds(START)).correction).toBe('everyone')
  })

  it('counts the holds that it could read, and lists the others with their reason; it never mixes', () => {
    const refined = refineAnalysis(live, secondPass([3, 3.5, 4, 8, 13, 13.5]), movement, 'right')
    if (isMissing(refined)) throw new Error(refined.missing)
    expect(refined.repetitions.map((each) => Math.round(each.degrees))).toEqual([118, 121])
    expect(refined.mean).toBeCloseTo(119.5, 0)
    expect(refined.notCounted?.map(({ degrees: at, reason }) => [Math.round(at), reason])).toEqual([
      [121, 'not-refined'],
    ])
    expect(refined.compensations).toHaveLength(2)
    for (const { holds } of refined.gates ?? []) expect(holds).toHaveLength(2)
  })

  it('leaves the live values where it could read half of the holds or fewer', () => {
    expect(refineAnalysis(live, secondPass([3, 3.5, 4, 8, 13]), movement, 'right')).toEqual({
      missing: 'too-few',
    })
  })

  it('uses the corrections that came with its landmarks', () => {
    const plain = secondPass([3, 3.5, 8, 9, 13, 13.5], 5)
    const corrected = refineAnalysis(live, { ...plain, correction: 'everyone' }, movement, 'right')
    const uncorrected = refineAnalysis(live, plain, movement, 'right')
    if (isMissing(corrected) || isMissing(uncorrected)) throw new Error('both can be read')
    expect(Number(corrected.mean) - Number(uncorrected.mean)).toBeCloseTo(2, 3)
  })
})

describe('a refinement of a movement whose zero is the person’s own', () => {
  const movement = movementById('cervical-flexion')
  const at = (chin: number) => sideOn('right', { chin })
  const live = analyseTrial(
    recordingOf((time) => at(angleAt(0, [40, 42], time))),
    movement,
    'right',
  )
  // The refinement sees the same face 10° lower throughout: a neutral of its own takes that off.
  const secondPass = (frames: readonly number[]) =>
    packRecording(
      frames.map((time) => ({ ...at(10 + angleAt(0, [44, 46], time)), time: seconds(START + time) })),
      seconds(START),
    )

  it('takes off the neutral of the same look', () => {
    const refined = refineAnalysis(live, secondPass([0.3, 0.6, 0.9, 3, 4, 8, 9]), movement, 'right')
    if (isMissing(refined)) throw new Error(refined.missing)
    expect(refined.repetitions.map((each) => Math.round(each.degrees))).toEqual([44, 46])
  })

  it('gives no value where it did not see the neutral', () => {
    expect(refineAnalysis(live, secondPass([3, 4, 8, 9]), movement, 'right')).toEqual({
      missing: 'no-neutral',
    })
  })
})

describe('a trial that was refined', () => {
  it('keeps the look, so that its values can be computed again', () => {
    const session = aSession('2025-11-24')
    const trial = aTrial({ session, side: 'right', values: [110] })
    const [repetition] = trial.analysis.repetitions
    if (!repetition) throw new Error('there is one')
    const recording = packRecording(
      [3.2, 4, 4.8].map((time) => ({ ...facingCamera({ abduction: { right: 113 } }), time: seconds(time) })),
      seconds(0),
    )
    const movement = movementById('shoulder-abduction')
    const refined = refineTrial(trial, { model: REFINED, recording }, movement)
    if (isMissing(refined)) throw new Error(refined.missing)
    expect(refined.refined?.recording).toBe(recording)
    expect(refined.analysis.repetitions[0]?.refinement).toEqual({ quick: degrees(110), frames: 3 })
    expect(refineAnalysis(trial.analysis, recording, movement, 'right')).toEqual(refined.analysis)
  })

  it('compares with its like whatever followed it live, and not with live values', () => {
    const session = aSession('2025-11-24')
    const thunder = aSummary({ session, model: 'movenet-thunder' })
    const lightning = aSummary({ session, model: 'movenet-lightning' })
    const withRefined = { refined: { model: REFINED } }
    expect(methodDifferences({ ...thunder, ...withRefined }, { ...lightning, ...withRefined })).toEqual([])
    expect(methodDifferences({ ...thunder, ...withRefined }, thunder)).toEqual(['model'])
    expect(modelOfValues({ ...thunder, ...withRefined }).model).toBe('refined')
    expect(modelOfValues(thunder).model).toBe('movenet-thunder')
  })
})

describe('a recording with the head’s rotation', () => {
  it('brings it back for each frame, and nothing where no face was found', () => {
    const rotation = { yaw: degrees(12.5), pitch: degrees(-3.25), roll: degrees(0.5), quality: 0.75 }
    const [one, two] = [facingCamera({}, 1), facingCamera({}, 2)]
    const packed = packRecording([{ ...one, face: { rotation }, correction: 'everyone' }, two])
    expect(unpackPose(packed, 0).face).toEqual({ rotation })
    expect(unpackPose(packed, 0).correction).toBe('everyone')
    expect(unpackPose(packed, 1).face).toBeUndefined()
    expect(packRecording([one, two]).head).toBeUndefined()
  })

  it('can be packed on the clock of another recording', () => {
    expect([...packRecording([facingCamera({}, 12)], seconds(10)).times]).toEqual([2])
  })
})
