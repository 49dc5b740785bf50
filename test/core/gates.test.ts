import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import type { LandmarkName, Side } from '../../src/core/body/skeleton'
import { missing } from '../../src/core/math/missing'
import { degrees, pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import type { MovementId } from '../../src/core/movements/movement'
import type { GateId, GateReading } from '../../src/core/quality/gate'
import { readStill } from '../../src/core/quality/gated-reader'
import { Gatekeeper } from '../../src/core/quality/gatekeeper'
import { text } from '../../src/text/text'
import { facingCamera, mapped, mirrored } from './support/stick-figure'
import { turnedFigure } from './support/turned-figure'

interface Told {
  readonly movement?: MovementId
  readonly side?: Side
  readonly neutral?: Pose
  readonly resting?: boolean
}

const keeperFor = ({ movement = 'shoulder-abduction', side = 'left', neutral, resting = false }: Told) =>
  new Gatekeeper(movementById(movement), side, { resting, neutral })

const readingOf = (gate: GateId, pose: Pose, told: Told = {}): GateReading => {
  const found = keeperFor(told)
    .check(pose, missing('no-neutral'))
    .readings.find((each) => each.gate === gate)
  if (!found) throw new Error(`${gate} does not apply`)
  return found
}

const at = (
  pose: Pose,
  name: LandmarkName,
  change: Partial<{ x: number; y: number; score: number }>,
): Pose => {
  const before = pose.imageLandmarks[name]
  if (!before) throw new Error(`no ${name}`)
  const { x = before.x, y = before.y, score = before.score } = change
  return {
    ...pose,
    imageLandmarks: { ...pose.imageLandmarks, [name]: { x: pixels(x), y: pixels(y), score } },
  }
}

/** Stands as far away as a camera is usually put: 2.5 m for an adult. */
const upright = turnedFigure(0)

describe('the gates', () => {
  it('let a person who stands well through, and say that the level is not known', () => {
    const { readings, refusal } = keeperFor({ neutral: upright }).check(upright, missing('no-neutral'))
    expect(refusal).toBeUndefined()
    const others = readings
      .filter(({ status }) => status !== 'pass')
      .map(({ gate, status }) => [gate, status])
    expect(others).toEqual([
      ['frozen', 'unknown'],
      ['light', 'unknown'],
      ['level', 'unknown'],
      ['camera', 'unknown'],
      ['flip', 'unknown'],
      ['speed', 'unknown'],
    ])
  })

  it('judge a person in a mirror alike', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), (heading) => {
        const pose = turnedFigure(heading)
        const there = keeperFor({ side: 'left' }).check(pose, missing('no-neutral')).readings
        const here = keeperFor({ side: 'right' }).check(mirrored(pose), missing('no-neutral')).readings
        expect(here.map(({ gate, status }) => [gate, status])).toEqual(
          there.map(({ gate, status }) => [gate, status]),
        )
      }),
    )
  })

  it('name for every gate what it measures and why its limits are where they are', () => {
    for (const { gate } of keeperFor({}).check(upright, missing('nobody')).readings) {
      const { name, meaning, reason } = text.gates[gate]
      expect([name.length > 0, meaning.length > 0, reason.length > 40]).toEqual([true, true, true])
    }
  })
})

describe('one person', () => {
  it('is asked for where there is nobody, and where there are two', () => {
    expect(readingOf('one-person', { ...upright, people: 0, imageLandmarks: {} })).toMatchObject({
      status: 'refuse',
      instruction: 'step-into-picture',
    })
    const check = keeperFor({}).check({ ...upright, people: 2 }, missing('several-people'))
    expect(check.refusal?.missing).toBe('several-people')
  })
})

describe('the whole segment in the picture', () => {
  it('is refused where the hand has left it, and says which landmark', () => {
    expect(readingOf('in-frame', at(upright, 'left_wrist', { x: 1012 }))).toMatchObject({
      status: 'refuse',
      landmark: 'left_wrist',
      instruction: 'step-back',
      reason: 'outside-picture',
    })
  })

  it('takes an unsure hand at the very edge for one that is cut off', () => {
    expect(readingOf('in-frame', at(upright, 'left_wrist', { x: 995, score: 0.2 })).status).toBe('refuse')
    expect(readingOf('in-frame', at(upright, 'left_wrist', { x: 995 })).status).toBe('warn')
    expect(readingOf('in-frame', at(upright, 'left_wrist', { x: 700, score: 0.2 })).status).toBe('pass')
  })

  it('does not mind the hand of the other arm', () => {
    expect(readingOf('in-frame', at(upright, 'right_wrist', { x: -20 })).status).toBe('pass')
  })

  it('asks a person at the side of the picture to come to its middle', () => {
    const aside = mapped(upright, (x, y) => [x + 420, y])
    expect(readingOf('in-frame', aside).instruction).toBe('move-to-middle')
  })
})

describe('the view', () => {
  it('warns of a turn of 20°, refuses one of 40°, and says which way to turn', () => {
    expect(readingOf('view', turnedFigure(8)).status).toBe('pass')
    expect(readingOf('view', turnedFigure(20))).toMatchObject({ status: 'warn', instruction: 'turn-right' })
    expect(readingOf('view', turnedFigure(-40))).toMatchObject({
      status: 'refuse',
      instruction: 'turn-left',
      reason: 'wrong-view',
    })
  })

  it('refuses a side view for a movement seen from in front, and the wrong side for one seen from the side', () => {
    expect(readingOf('view', turnedFigure(90))).toMatchObject({
      status: 'refuse',
      instruction: 'face-camera',
    })
    expect(
      readingOf('view', turnedFigure(-90), { movement: 'shoulder-flexion', side: 'right' }),
    ).toMatchObject({
      status: 'refuse',
      instruction: 'side-to-camera',
      reason: 'other-side',
    })
  })

  it('asks a standing person’s side to turn back from 8° on, and a moving limb’s from 12° on', () => {
    const standing = { id: 'standing', region: 'whole-body', view: 'side', laterality: 'limb' } as const
    const statusAt = (subject: ConstructorParameters<typeof Gatekeeper>[0], turn: number) =>
      new Gatekeeper(subject, 'right', { resting: true })
        .check(turnedFigure(90 + turn), missing('no-neutral'))
        .readings.find(({ gate }) => gate === 'view')
    for (const turn of [-7, 7]) expect(statusAt(standing, turn)?.status).toBe('pass')
    expect(statusAt(standing, 9)).toMatchObject({ status: 'warn', instruction: 'turn-right' })
    expect(statusAt(standing, -9)).toMatchObject({ status: 'warn', instruction: 'turn-left' })
    expect(statusAt(movementById('shoulder-flexion'), 9)?.status).toBe('pass')
  })

  it('knows a turning head from a turning body once the neutral is known', () => {
    const looking = facingCamera({ headRotation: 60 })
    const told: Told = { movement: 'cervical-rotation' }
    expect(readingOf('view', looking, { ...told, resting: true }).status).not.toBe('pass')
    expect(readingOf('view', looking, { ...told, neutral: facingCamera() }).status).toBe('pass')
    expect(readingOf('view', looking, { ...told, neutral: turnedFigure(40) }).status).toBe('refuse')
  })
})

describe('distance', () => {
  const scaled = (factor: number) =>
    mapped(upright, (x, y) => [500 + (x - 500) * factor, 600 + (y - 600) * factor])

  it('is estimated from the size of the trunk', () => {
    expect(readingOf('distance', upright).value).toBeCloseTo((0.866 * 1000 * 0.48) / 200, 6)
    expect(readingOf('distance', scaled(0.5)).value).toBeCloseTo((0.866 * 1000 * 0.48) / 100, 6)
  })

  it('sends a person who is too near back and calls one who is too far', () => {
    expect(readingOf('distance', scaled(1.5)).instruction).toBe('step-back')
    expect(readingOf('distance', scaled(0.45))).toMatchObject({ status: 'warn', instruction: 'come-closer' })
    expect(readingOf('distance', scaled(0.2))).toMatchObject({ status: 'refuse', reason: 'too-far' })
  })

  it('wants a person nearer for the neck', () => {
    expect(readingOf('distance', upright, { movement: 'cervical-lateral-flexion' })).toMatchObject({
      status: 'warn',
      instruction: 'come-closer',
    })
  })
})

describe('light and level', () => {
  const lit = (mean: number, contrast: number): Pose => ({ ...upright, light: { mean, contrast } })
  const tilted = (roll: number): Pose => ({ ...upright, level: { roll: degrees(roll), source: 'marked' } })

  it('warn of a dim picture and refuse a dark or a flat one', () => {
    expect(readingOf('light', lit(0.5, 0.2)).status).toBe('pass')
    expect(readingOf('light', lit(0.1, 0.05)).status).toBe('warn')
    expect(readingOf('light', lit(0.03, 0.02))).toMatchObject({ status: 'refuse', reason: 'too-dark' })
    expect(readingOf('light', lit(0.5, 0.005)).status).toBe('refuse')
  })

  it('warn of a camera that leans and refuse one that leans far', () => {
    expect(readingOf('level', tilted(-2)).status).toBe('pass')
    expect(readingOf('level', tilted(-5)).status).toBe('warn')
    expect(readingOf('level', tilted(9))).toMatchObject({ status: 'refuse', reason: 'not-level' })
  })
})

describe('a movement that is not clean', () => {
  it('warns of a bent elbow while the arm is lifted, and not while it hangs', () => {
    const bent = at(upright, 'left_wrist', { x: 650 })
    expect(readingOf('elbow', bent).instruction).toBe('straighten-elbow')
    expect(readingOf('elbow', bent, { resting: true }).status).toBe('unknown')
  })

  it('warns of an arm that looks shorter than it hung', () => {
    const lifted = facingCamera({ abduction: { left: 90 } })
    const short = mapped(lifted, (x, y) => [x > 580 ? 580 + (x - 580) * 0.85 : x, y])
    expect(readingOf('plane', lifted, { neutral: facingCamera() }).status).toBe('pass')
    expect(readingOf('plane', short, { neutral: facingCamera() }).instruction).toBe('stay-in-plane')
  })

  it('warns of a movement that is too fast to be seen', () => {
    const lastOf = (degreesASecond: number, frames: number) => {
      const keeper = keeperFor({})
      let last: GateReading | undefined
      for (let frame = 0; frame < frames; frame++) {
        const time = frame / 30
        const check = keeper.check({ ...upright, time: seconds(time) }, degrees(degreesASecond * time))
        last = check.readings.find(({ gate }) => gate === 'speed')
      }
      return last
    }
    expect(lastOf(60, 10)).toMatchObject({ status: 'pass', value: expect.closeTo(60, 6) })
    expect(lastOf(-200, 10)).toMatchObject({ status: 'warn', instruction: 'slower' })
    expect(lastOf(200, 1)?.status).toBe('unknown')
  })

  it('refuses the frame in which left and right changed places', () => {
    const keeper = keeperFor({})
    keeper.check(upright, degrees(10))
    const there = { ...upright, time: seconds(1 / 30) }
    const swapped = {
      ...mirrored(there),
      imageLandmarks: Object.fromEntries(
        Object.entries(mirrored(there).imageLandmarks).map(([name, point]) => [
          name,
          { ...point, x: pixels(1000 - point.x) },
        ]),
      ),
    }
    expect(keeper.check(swapped, degrees(10)).refusal?.missing).toBe('sides-swapped')
  })
})

describe('a steady gate', () => {
  it('is not moved by a single frame, and follows within a second', () => {
    const keeper = keeperFor({})
    const viewAt = (frame: number, heading: number) =>
      keeper
        .check({ ...turnedFigure(heading), time: seconds(frame / 30) }, missing('no-neutral'))
        .readings.find(({ gate }) => gate === 'view')?.status
    for (let frame = 0; frame < 30; frame++) expect(viewAt(frame, frame === 15 ? 50 : 0)).toBe('pass')
    for (let frame = 30; frame < 60; frame++) viewAt(frame, 50)
    expect(viewAt(60, 50)).toBe('refuse')
  })
})

describe('a still picture', () => {
  it('gives the angle, or the reason of the gate that refuses it', () => {
    const abduction = movementById('shoulder-abduction')
    expect(readStill(abduction, 'left', facingCamera({ abduction: { left: 90 } }))).toMatchObject({
      degrees: 90,
    })
    expect(readStill(abduction, 'left', turnedFigure(90))).toEqual({ missing: 'wrong-view', detail: 'view' })
  })
})
