import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enlarged } from '../../src/core/body/enlarged'
import type { CameraLevel, FrameSize } from '../../src/core/body/frame-context'
import { inFrame, toNormalised, toPixels } from '../../src/core/body/frame-space'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseCapture, stillScene } from '../../src/core/posture/capture/analyse-capture'
import { StandingView } from '../../src/core/posture/capture/standing'
import { withPoint } from '../../src/core/posture/points/edit-points'
import { Gatekeeper } from '../../src/core/quality/gatekeeper'
import { analyseTrial } from '../../src/core/trial/analysis'
import { holdCompensations } from '../../src/core/trial/compensation/hold-compensations'
import { frameSizes, packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { meanPose } from '../../src/core/trial/neutral'
import { captureOf, standingInFront, standingSideways } from './support/standing'
import { facingCamera, rolled } from './support/stick-figure'

const size = (width: number, height: number): FrameSize => ({ width: pixels(width), height: pixels(height) })
const SMALL = size(500, 500)

/** The same moment in a picture of half the size. */
const halved = (pose: Pose): Pose => inFrame(pose, SMALL)

const levelled = (pose: Pose, roll: number, source: CameraLevel['source'] = 'sensor'): Pose => ({
  ...rolled(pose, roll),
  level: { roll: degrees(roll), source },
})

describe('a place in a frame', () => {
  it('comes back from the stored space, and is the same in a larger picture of the same camera', () => {
    const side = fc.integer({ min: 16, max: 4096 })
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(side, side, share, share, fc.integer({ min: 2, max: 5 }), (width, height, x, y, times) => {
        const frame = size(width, height)
        const point = { x: pixels(x * width), y: pixels(y * height) }
        const stored = toNormalised(point, frame)
        const back = toPixels(stored, frame)
        expect(back.x).toBeCloseTo(point.x, 6)
        expect(back.y).toBeCloseTo(point.y, 6)
        const larger = toNormalised(
          { x: pixels(point.x * times), y: pixels(point.y * times) },
          size(width * times, height * times),
        )
        expect(larger.x).toBeCloseTo(stored.x, 9)
        expect(larger.y).toBeCloseTo(stored.y, 9)
      }),
    )
  })

  it('stays on the lens’s axis when the picture is turned by a quarter', () => {
    const { x, y } = toPixels(
      toNormalised({ x: pixels(320), y: pixels(240) }, size(640, 480)),
      size(480, 640),
    )
    expect([x, y]).toEqual([240, 320])
  })

  it('is told in the pixels of the frame when the frame was kept smaller', () => {
    const seen = halved(facingCamera())
    const mesh = Float32Array.of(10, 20, 3, 30, 40, 5)
    const rotation = { yaw: degrees(1), pitch: degrees(2), roll: degrees(3), quality: 1 }
    const person = enlarged({ ...seen, face: { mesh, rotation } }, SMALL, size(1000, 1000))
    expect(person.imageLandmarks.left_wrist?.x).toBeCloseTo(
      facingCamera().imageLandmarks.left_wrist?.x ?? 0,
      6,
    )
    expect([...(person.face?.mesh ?? [])]).toEqual([20, 40, 6, 60, 80, 10])
    expect(person.face?.rotation).toEqual(rotation)
  })
})

describe('a recording', () => {
  it('keeps the size of each frame, once where it never changes', () => {
    const pose = facingCamera()
    const mixed = packRecording([halved(pose), pose, pose])
    expect(frameSizes(mixed)).toEqual([SMALL, size(1000, 1000)])
    expect([0, 1, 2].map((frame) => unpackPose(mixed, frame).width)).toEqual([500, 1000, 1000])
    expect(unpackPose(mixed, 0).imageLandmarks.nose?.x).toBeCloseTo(250, 4)
    expect(unpackPose(mixed, 1).imageLandmarks.nose?.x).toBeCloseTo(500, 4)
    expect(packRecording([pose, pose]).sizes).toEqual(Float32Array.of(1000, 1000))
  })

  it('keeps of each frame what told the level, which corrections hold, and where it came from', () => {
    const pose = facingCamera()
    const seen: readonly Pose[] = [
      levelled(pose, 2, 'sensor'),
      { ...pose, correction: 'everyone' },
      { ...levelled(pose, 3, 'marked'), correction: 'everyone' },
      { ...pose, people: 0, imageLandmarks: {} },
    ]
    const frames = seen.map((each): Pose => ({ ...each, source: 'webcam' }))
    const packed = packRecording(frames)
    const back = frames.map((_, frame) => unpackPose(packed, frame))
    expect(back.map(({ level }) => level)).toEqual(frames.map(({ level }) => level))
    expect(back.map(({ correction }) => correction)).toEqual([undefined, 'everyone', 'everyone', undefined])
    expect(back.map(({ source }) => source)).toEqual(Array(4).fill('webcam'))
  })

  it('that begins with an empty room keeps the corrections of the frames with a person', () => {
    const empty: Pose = { ...facingCamera(), people: 0, imageLandmarks: {} }
    const packed = packRecording([empty, { ...facingCamera(), correction: 'everyone' }])
    expect(unpackPose(packed, 1).correction).toBe('everyone')
  })
})

describe('a camera that gives a larger picture in mid-recording', () => {
  const movement = movementById('shoulder-abduction')
  /** 1.5 s at rest, then two lifts of 5 s. */
  const angleAt = (time: number) => {
    const smooth = (share: number) => {
      const s = Math.min(Math.max(share, 0), 1)
      return s * s * (3 - 2 * s)
    }
    const top = [118, 124][Math.floor((time - 1.5) / 5)]
    if (time < 1.5 || top === undefined) return 8
    const phase = (time - 1.5) % 5
    return 8 + (top - 8) * Math.min(smooth(phase), 1 - smooth(phase - 3))
  }
  const at = (time: number): Pose => ({
    ...facingCamera({ abduction: { right: angleAt(time) } }),
    time: seconds(time),
  })
  const times = Array.from({ length: 120 }, (_, frame) => frame / 10)

  it.each([0.8, 3, 6.2])('at %s s changes no repetition', (changedAt) => {
    const steady = analyseTrial(packRecording(times.map(at)), movement, 'right')
    const poses = times.map((time) => (time < changedAt ? halved(at(time)) : at(time)))
    const changed = analyseTrial(packRecording(poses), movement, 'right')
    expect(steady.repetitions.map((each) => Math.round(each.degrees))).toEqual([118, 124])
    expect(changed.repetitions).toHaveLength(2)
    for (const [index, { degrees: value, holdStart, holdEnd }] of changed.repetitions.entries()) {
      expect(value).toBeCloseTo(steady.repetitions[index]?.degrees ?? Number.NaN, 2)
      expect(holdStart).toBe(steady.repetitions[index]?.holdStart)
      expect(holdEnd).toBe(steady.repetitions[index]?.holdEnd)
    }
    const statuses = ({ gates = [] }: typeof steady) =>
      gates.map(({ gate, recording, holds }) => [
        gate,
        recording.status,
        ...holds.map(({ status }) => status),
      ])
    expect(statuses(changed)).toEqual(statuses(steady))
    for (const [index, { compensations }] of (changed.compensations ?? []).entries())
      for (const [each, { value }] of compensations.entries())
        expect(Number(value)).toBeCloseTo(
          Number(steady.compensations?.[index]?.compensations[each]?.value),
          2,
        )
  })

  it('leaves the mean of the neutral where the person is', () => {
    const pose = at(0)
    const mean = meanPose([pose, halved(pose), halved(pose)])
    expect(mean.width).toBe(1000)
    expect(mean.imageLandmarks.left_hip?.x).toBeCloseTo(pose.imageLandmarks.left_hip?.x ?? 0, 6)
  })

  it('is no exchange of sides, whichever way the size changes', () => {
    for (const [one, two] of [
      [halved(at(0)), at(0.05)],
      [at(0), halved(at(0.05))],
    ] as const) {
      const keeper = new Gatekeeper(movement, 'right', { resting: true })
      keeper.check(one, degrees(8))
      const flip = keeper.check(two, degrees(8)).readings.find(({ gate }) => gate === 'flip')
      expect(flip).toMatchObject({ status: 'pass', value: 0 })
    }
  })

  it('is no movement of somebody who stands still', () => {
    const view = new StandingView('front')
    for (let frame = 0; frame < 200; frame++) {
      const pose = standingInFront({}, frame / 15)
      view.add(frame < 125 ? pose : halved(pose))
    }
    expect(view.state.phase).toBe('taken')
    expect(view.state.brokenOff).toBeUndefined()
    expect(new Set(view.poses.map(({ width }) => width))).toEqual(new Set([1000, 500]))
  })
})

describe('the level of a rolled camera', () => {
  it('goes with the neutral: a trunk that stays as it was has not leaned', () => {
    const movement = movementById('shoulder-abduction')
    const rest = levelled(facingCamera(), 5)
    const hold = [110, 111, 112].map((right) => levelled(facingCamera({ abduction: { right } }), 5))
    const { compensations } = holdCompensations(hold, meanPose([rest, rest]), movement, 'right')
    expect(Number(compensations.find(({ id }) => id === 'trunk-lean')?.value)).toBeCloseTo(0, 6)
  })

  it('is taken off the values of a second pass as off those of the first', () => {
    const poses = Array.from({ length: 9 }, (_, frame) => levelled(standingInFront({}, frame / 15), 5))
    const model = {
      engine: 'refined',
      engineVersion: '1',
      model: 'refined',
      modelVersion: '1',
      backend: 'wasm',
    } as const
    const capture = captureOf(poses, {
      refined: { model, recording: packRecording(poses.slice(2, 5), seconds(0)) },
    })
    const line = analyseCapture(capture).find(({ measure }) => measure.id === 'shoulder-line')?.reading
    if (!line || isMissing(line)) throw new Error('can be read')
    expect(line.frames).toBe(3)
    expect(line.value).toBeCloseTo(0, 3)
  })
})

describe('points that were placed while the second pass was under way', () => {
  it('stay where they were placed when that pass saw the frames at half their size', () => {
    const poses = Array.from({ length: 5 }, (_, frame) => standingSideways(0, frame / 15))
    const live = captureOf(poses, { view: 'right' })
    const scene = stillScene(live)
    if (isMissing(scene)) throw new Error(scene.missing)
    const c7 = withPoint([], scene, 'c7', { x: pixels(462), y: pixels(290) })
    const placed = withPoint(c7, scene, 'right_tragus', { x: pixels(519), y: pixels(205) })
    const model = {
      engine: 'refined',
      engineVersion: '1',
      model: 'refined',
      modelVersion: '1',
      backend: 'wasm',
    } as const
    const recording = packRecording(poses.map(halved), seconds(0))
    const value = (capture: typeof live, id: string) => {
      const reading = analyseCapture(capture).find(({ measure }) => measure.id === id)?.reading
      return !reading || isMissing(reading) ? Number.NaN : reading.value
    }
    for (const id of ['craniovertebral-angle', 'head-offset']) {
      const before = value({ ...live, placed }, id)
      expect(Number.isFinite(before)).toBe(true)
      expect(value({ ...live, placed, refined: { model, recording } }, id)).toBeCloseTo(before, 2)
    }
  })
})
