import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { type Seconds, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { StandingView } from '../../src/core/posture/capture/standing'
import { GatedReader } from '../../src/core/quality/gated-reader'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { PictureWatch } from '../../src/pose/picture-watch'
import { RepetitionTracker } from '../../src/recording/repetition-tracker'
import { course, lifts, random } from './support/courses'
import { recordedCourse } from './support/recorded-courses'
import { standing } from './support/standing-figure'
import { facingCamera } from './support/stick-figure'

const ABDUCTION = movementById('shoulder-abduction')
const RATE = 15

/** What a live camera sends: it freezes from one moment to another, and sends the last picture again and again. */
function live(figure: (time: number) => Pose, until: number, frozen?: readonly [from: number, to: number]) {
  return Array.from({ length: Math.floor(until * RATE) }, (_, frame): Pose => {
    const time = frame / RATE
    const isFrozen = frozen && time > frozen[0] && time < frozen[1]
    const pose = figure(isFrozen ? frozen[0] : time)
    return {
      ...pose,
      time: seconds(time),
      source: 'webcam',
      ...(isFrozen && { unchangedFor: seconds(time - frozen[0]) }),
    }
  })
}

const armAt = (angle: (time: number) => number) => (time: number) =>
  facingCamera({ abduction: { left: angle(time) + 0.4 * Math.sin(40 * time) } }, time)
const analyse = (poses: readonly Pose[]) => analyseTrial(packRecording(poses), ABDUCTION, 'left')

describe('a camera that freezes', () => {
  it('on the way up, in a clip: no repetition, and the reason', () => {
    const { repetitions, mean } = analyseTrial(
      packRecording(recordedCourse('camera-freezes')),
      ABDUCTION,
      'right',
    )
    expect(repetitions).toEqual([])
    expect(mean).toEqual({ missing: 'camera-frozen' })
  })

  it('is not what a clip without noise shows of somebody who holds still', () => {
    for (const [clip, count] of [
      ['range-grows', 3],
      ['hold-wobbles', 2],
    ] as const) {
      const { repetitions } = analyseTrial(packRecording(recordedCourse(clip)), ABDUCTION, 'right')
      expect(repetitions, clip).toHaveLength(count)
    }
  })

  it('live, gives no hold, however smoothly it goes on', () => {
    const up = course([0, 10], [2, 10], [4, 110], [6, 10], [8, 10])
    expect(analyse(live(armAt(up), 8)).repetitions).toEqual([])
    const { repetitions, notCounted, mean } = analyse(live(armAt(up), 8, [3.6, 5.6]))
    expect(repetitions).toEqual([])
    expect(notCounted?.map(({ reason }) => reason)).toEqual(['not-seen'])
    expect(mean).toEqual({ missing: 'camera-frozen' })
  })

  it('live, gives no neutral', () => {
    const tracker = new RepetitionTracker(ABDUCTION, 'left')
    for (const pose of live(
      armAt(() => 10),
      4,
      [0, 4],
    ))
      tracker.add(pose)
    expect(tracker.hasNeutral).toBe(false)
    for (const pose of live(
      armAt(() => 10),
      8,
    ).filter(({ time }) => time > 4))
      tracker.add(pose)
    expect(tracker.hasNeutral).toBe(true)
  })

  it('is told after a second, until it goes on', () => {
    const reader = new GatedReader(ABDUCTION, 'left', { resting: true })
    const refused = live(
      armAt(() => 10),
      6,
      [2, 4],
    ).filter((pose) => {
      const { reading } = reader.read(pose)
      return isMissing(reading) && reading.missing === 'camera-frozen'
    })
    expect(refused[0]?.time).toBeCloseTo(3, 0)
    expect(refused.at(-1)?.time).toBeCloseTo(4, 0)
  })

  it('shows nobody who stands quietly', () => {
    const view = new StandingView('front')
    for (const pose of live((time) => standing('front', time), 14, [1, 14])) view.add(pose)
    expect(view.state.phase).toBe('placing')
    expect(view.state.asked?.instruction).toBe('camera-stands-still')
    const other = new StandingView('front')
    for (const pose of live((time) => standing('front', time), 14)) other.add(pose)
    expect(other.state.phase).toBe('taken')
  })

  it('survives being packed', () => {
    const [pose] = live(
      armAt(() => 10),
      4,
      [0, 4],
    ).slice(-1)
    if (!pose) throw new Error('there are frames')
    const { unchangedFor, source } = unpackPose(packRecording([pose]), 0)
    expect(unchangedFor).toBeCloseTo(pose.unchangedFor ?? 0, 5)
    expect(source).toBe('webcam')
    expect(unpackPose(packRecording([facingCamera()]), 0)).not.toHaveProperty('unchangedFor')
  })
})

it('a camera that repeats each picture once is no frozen one', () => {
  const { angle, duration } = lifts(10, [
    { to: 110, hold: 2 },
    { to: 60, hold: 2 },
  ])
  const doubled = live(armAt(angle), duration).map((pose, frame, all): Pose => {
    const before = all[frame - 1]
    if (frame % 2 === 0 || !before) return pose
    return { ...before, time: pose.time, unchangedFor: seconds(1 / RATE) }
  })
  const { repetitions } = analyse(doubled)
  expect(repetitions.map((each) => Math.round(each.degrees / 5) * 5)).toEqual([110, 60])
})

describe('one picture and the next', () => {
  const next = random(7)
  const picture = Uint8Array.from({ length: 4000 }, () => 40 + 150 * next())
  const follow = (...pictures: readonly Uint8Array[]) => {
    const watch = new PictureWatch()
    return pictures.map((each, index) => watch.follow(each, seconds(index / 10)))
  }
  const changed = (change: (value: number, index: number) => number) => picture.map(change)

  it('are the same where only encoding them again has changed a sample or two', () => {
    const encoded = changed((value, index) => (index % 50 === 0 ? value + 1 : value))
    const expected: (Seconds | undefined)[] = [undefined, seconds(0.1), seconds(0.2)]
    expect(follow(picture, encoded, picture)).toEqual(expected)
  })

  it('are two with the noise of a sensor, or where a person has moved a little', () => {
    const noisy = changed((value) => value + (next() < 0.5 ? 0 : 1))
    const moved = changed((value, index) => (index > 2000 && index < 2010 ? 255 - value : value))
    expect(follow(picture, noisy, picture, moved)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('are two where the size has changed, or the clock began anew', () => {
    expect(follow(picture, picture.subarray(0, 2000))).toEqual([undefined, undefined])
    const watch = new PictureWatch()
    watch.follow(picture, seconds(5))
    expect(watch.follow(picture, seconds(1))).toBeUndefined()
  })
})
