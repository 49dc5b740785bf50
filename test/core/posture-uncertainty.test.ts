import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImageLandmark, Pose, RecordedModelId } from '../../src/core/body/pose'
import { phantomErrors } from '../../src/core/error/posture/phantom-errors'
import { sensitivityOf } from '../../src/core/error/posture/sensitivity'
import { postureUncertainty } from '../../src/core/error/posture/uncertainty'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { analyseCapture } from '../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import type { PostureMeasureId } from '../../src/core/posture/measures/measure'
import { placedByUser } from '../../src/core/posture/points/placed-points'
import { captureOf, standingInFront, standingSideways, swaying } from './support/standing'
import { mapped, type Point } from './support/stick-figure'
import { turnedFigure } from './support/turned-figure'

const at = ([x, y]: Point) => ({ x: pixels(x), y: pixels(y) })

function uncertaintyOf(capture: PostureCapture, id: PostureMeasureId) {
  const row = analyseCapture(capture).find(({ measure }) => measure.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return postureUncertainty(capture, row)
}
function knownOf(capture: PostureCapture, id: PostureMeasureId) {
  const uncertainty = uncertaintyOf(capture, id)
  if (isMissing(uncertainty)) throw new Error(`${id}: ${uncertainty.missing} ${uncertainty.detail}`)
  return uncertainty
}

const still = (pose: Pose) => [pose, { ...pose, time: seconds(3) }]
const front = (more?: Partial<PostureCapture>, pose = standingInFront()) => captureOf(still(pose), more)
const side = (more?: Partial<PostureCapture>) =>
  captureOf(still(standingSideways()), { view: 'right', ...more })

const C7_AND_TRAGUS = [
  placedByUser(standingSideways(), 'c7', at([460, 268])),
  placedByUser(standingSideways(), 'right_tragus', at([518, 202])),
]

describe('the uncertainty of a posture value', () => {
  it('adds squares and covers 95 %, for every measure of a view', () => {
    for (const row of analyseCapture(front())) {
      const found = postureUncertainty(front(), row)
      if (isMissing(found)) continue
      const squares = Object.values(found.budget).reduce((sum, part) => sum + part ** 2, 0)
      expect(found.halfWidth).toBeCloseTo(1.96 * Math.sqrt(squares), 9)
    }
    expect(knownOf(front(), 'shoulder-line').budget.method).toBe(
      phantomErrors('movenet-thunder', 'shoulder-line')?.rms,
    )
  })

  it('takes the error of the model that the value comes from', () => {
    const refined = {
      model: { ...front().model, model: 'refined' as const },
      recording: front().recording,
    }
    expect(knownOf(front({ refined }), 'head-tilt').budget.method).toBe(
      phantomErrors('refined', 'head-tilt')?.rms,
    )
  })

  it('carries a camera that was set up by eye, and none whose roll is known and taken off', () => {
    expect(knownOf(front(), 'shoulder-line').budget.level).toBeCloseTo(1.7, 9)
    expect(knownOf(front({}, standingInFront({ roll: 4 })), 'shoulder-line').budget.level).toBe(0)
    expect(knownOf(side(), 'knee-angle').budget.level).toBe(0)
    // A head 88 % of the height above the ankles moves by 1.5 % of it for each degree.
    expect(knownOf(front(), 'plumb-head-lateral').budget.level).toBeCloseTo(1.7 * 1.55, 6)
  })

  it('carries the sway, less the longer the quiet standing and the more frames are looked at', () => {
    const lean = (frames: number) =>
      swaying(
        (by, time) => standingInFront({ lean: by }, time),
        Array.from({ length: frames }, (_, index) => (index % 2 === 0 ? 1 : -1)),
      )
    const [few, many] = [knownOf(lean(3), 'trunk-lean-lateral'), knownOf(lean(31), 'trunk-lean-lateral')]
    expect(few.budget.scatter).toBeGreaterThan(many.budget.scatter)
    // Three seconds hold six independent looks, however many frames: SD 1.0, times √(π/2) for a median.
    expect(many.budget.scatter).toBeCloseTo((Math.sqrt(Math.PI / 2) * 1.0165) / Math.sqrt(6), 2)
  })

  it('grows with the turn of the person where depth enters, as it does into the craniovertebral angle', () => {
    const turned = standingSideways()
    const { left_shoulder, right_shoulder } = turned.imageLandmarks
    if (!left_shoulder || !right_shoulder) throw new Error('the figure has shoulders')
    const apart: Pose = {
      ...turned,
      imageLandmarks: {
        ...turned.imageLandmarks,
        left_shoulder: { ...left_shoulder, x: pixels(left_shoulder.x + 40) },
        right_shoulder: { ...right_shoulder, x: pixels(right_shoulder.x - 40) },
      },
    }
    const straight = knownOf(side({ placed: C7_AND_TRAGUS }), 'craniovertebral-angle')
    const aside = captureOf(still(apart), { view: 'right', placed: C7_AND_TRAGUS })
    expect(knownOf(aside, 'craniovertebral-angle').budget.view).toBeGreaterThan(straight.budget.view)
  })

  it('of a forward shoulder counts the turn that is seen, until the turn is sure and there is no value', () => {
    const turnedBy = (turn: number) => {
      const pose = turnedFigure(90 + turn)
      const placed = [
        placedByUser(pose, 'c7', at([480, 380])),
        placedByUser(pose, 'right_acromion', at([510, 410])),
      ]
      return captureOf(still(pose), { view: 'right', placed })
    }
    const viewAt = (turn: number) => knownOf(turnedBy(turn), 'forward-shoulder-angle').budget.view
    expect(viewAt(0)).toBeCloseTo(3.1 * 4, 2)
    for (const turn of [-7, 7]) expect(viewAt(turn)).toBeCloseTo(3.1 * Math.hypot(7, 4), 2)
    for (const turn of [-9, 9]) {
      const rows = analyseCapture(turnedBy(turn))
      const readingOf = (id: PostureMeasureId) => rows.find(({ measure }) => measure.id === id)?.reading
      expect(readingOf('forward-shoulder-angle')).toEqual({ missing: 'wrong-view', detail: 'turned' })
      // What moves less with a turn is still told.
      expect(readingOf('trunk-inclination')).not.toHaveProperty('missing')
    }
  })

  it('of placed points is what two raters differ by in the literature, over the length of the line', () => {
    const { budget } = knownOf(side({ placed: C7_AND_TRAGUS }), 'craniovertebral-angle')
    // Here 88 pixels apart, of a trunk of 210: 0.42 trunk lengths and not 0.30.
    const ofTwoRaters = (5.52 / (1.96 * Math.SQRT2)) * (0.3 / 0.42)
    // And the points are placed on whole pixels, and a tragus is put back into the middle plane.
    expect(budget.placing / ofTwoRaters).toBeGreaterThan(0.95)
    expect(budget.placing / ofTwoRaters).toBeLessThan(1.15)
    expect(budget.method).toBeLessThan(1)
  })

  it('of placed points is smaller the longer the line between them', () => {
    const line = (half: number) => {
      const placed = [
        placedByUser(standingInFront(), 'left_asis', at([500 + half, 520])),
        placedByUser(standingInFront(), 'right_asis', at([500 - half, 520])),
      ]
      return knownOf(front({ placed }), 'pelvic-obliquity').budget.placing
    }
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), (half) => {
        expect(line(half * 2)).toBeCloseTo(line(half) / 2, 1)
      }),
    )
  })

  it('is missing where nothing is known: from behind, and with a model that was not held against the truth', () => {
    const back = mapped(standingInFront(), (x, y) => [1000 - x, y])
    expect(uncertaintyOf(front({ view: 'back' }, back), 'trunk-lean-lateral')).toEqual({
      missing: 'no-measurement-error',
    })
    const untested = { ...front().model, model: 'blazepose-full' as const satisfies RecordedModelId }
    expect(uncertaintyOf(front({ model: untested }), 'trunk-lean-lateral')).toEqual({
      missing: 'no-measurement-error',
    })
  })

  it('is missing where the value is, with its reason', () => {
    expect(uncertaintyOf(front(), 'pelvic-obliquity')).toMatchObject({ missing: 'not-placed' })
  })

  it('is the same for the same lean to the other side', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (lean) => {
        const half = (by: number) =>
          knownOf(front({}, standingInFront({ lean: by })), 'trunk-lean-lateral').halfWidth
        expect(half(lean)).toBeCloseTo(half(-lean), 6)
      }),
    )
  })
})

const FOLDER = new URL('../accuracy/phantom/images/', import.meta.url)
interface Truth {
  readonly view: string
  readonly subject_heading_deg: number
  readonly camera: { readonly roll_deg: number }
  readonly landmarks: Readonly<Record<string, { readonly world_m: readonly [number, number, number] }>>
}

/** The stances of the phantom that geometry is taken from: upright ones, square to the camera. */
const STANCES = readdirSync(FOLDER)
  .filter((name) => /^(trunk_lean|shoulder_tilt|head_tilt|forward_head|pelvis_tilt)\w*\.json$/.test(name))
  .map((name): Truth => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
  .filter(
    ({ camera, subject_heading_deg: heading }) => camera.roll_deg === 0 && [0, 90, -90].includes(heading),
  )

/** The true joints of a stance as a camera 3 m away and 1.2 m high sees them, the person turned, the camera rolled. */
function seen({ landmarks }: Truth, turn: number, roll: number) {
  const [cosT, sinT] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const [cosR, sinR] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)]
  const [hipX, hipY] = landmarks.mid_hip?.world_m ?? [0, 0]
  const project = ([wx, wy, wz]: readonly [number, number, number]) => {
    const depth = hipY + (wx - hipX) * sinT + (wy - hipY) * cosT + 3
    const across = hipX + (wx - hipX) * cosT - (wy - hipY) * sinT
    const [x, y] = [(866 * across) / depth, (-866 * (wz - 1.2)) / depth]
    return { x: pixels(480 + x * cosR - y * sinR), y: pixels(360 + x * sinR + y * cosR) }
  }
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  const placed: Partial<Record<string, ReturnType<typeof project>>> = {}
  for (const [name, { world_m }] of Object.entries(landmarks)) {
    const point = project(world_m)
    imageLandmarks[name.replace('tragus', 'ear')] = { ...point, score: 1 }
    placed[name.replace('ankle', 'malleolus')] = point
  }
  return {
    pose: { time: seconds(0), width: pixels(960), height: pixels(720), people: 1, imageLandmarks },
    placed,
  }
}

const ONLY_PLACED: readonly PostureMeasureId[] = [
  'craniovertebral-angle',
  'forward-shoulder-angle',
  'toe-out',
]
/** The phantom has no such points. */
const NO_POINTS: readonly PostureMeasureId[] = ['scapular-line', 'pelvic-obliquity', 'pelvic-tilt']

const rms = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)

describe('the geometry of a view', () => {
  const measures = POSTURE_MEASURES.filter(({ id }) => !NO_POINTS.includes(id))

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s moves with a turn and a roll as the table says',
    (id, measure) => {
      const changes = (angles: readonly (readonly [turn: number, roll: number])[]) =>
        STANCES.flatMap((stance) => {
          const heading = stance.subject_heading_deg
          const view = stance.view === 'front' ? 'front' : heading > 0 ? 'right' : 'left'
          if (!measure.views.includes(view)) return []
          const value = (turn: number, roll: number) => {
            const { pose, placed } = seen(stance, turn, roll)
            const reading = measure.read({ pose, view, placed: ONLY_PLACED.includes(id) ? placed : {} })
            if (isMissing(reading)) throw new Error(reading.missing)
            return reading.value
          }
          return angles.map(([turn, roll]) => (value(turn, roll) - value(0, 0)) / (turn || roll))
        })
      const turns = [-15, -10, -5, 5, 10, 15].map((turn) => [turn, 0] as const)
      const rolls = [-3, 3].map((roll) => [0, roll] as const)
      const { turn, roll } = sensitivityOf(id)
      const near = (value: number) => Math.max(0.02, value * 0.15)
      expect(Math.abs(rms(changes(turns)) - turn)).toBeLessThan(near(turn))
      expect(Math.abs(rms(changes(rolls)) - roll)).toBeLessThan(near(roll))
    },
  )
})
