import { describe, expect, it } from 'vitest'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels, toDegrees } from '../../src/core/math/units'
import { between, direction } from '../../src/core/math/vector'
import { automaticPlace, startPlace } from '../../src/core/posture/capture/start-place'
import { referenceLines } from '../../src/core/posture/measures/reference-lines'
import { POSTURE_VIEWS, type PostureScene, type PostureView } from '../../src/core/posture/measures/scene'
import { measuresThatUse } from '../../src/core/posture/measures/uses'
import type { PlacedPointName } from '../../src/core/posture/points/placed-points'
import { partnerOf, pointsOfView } from '../../src/core/posture/points/view-points'
import { mapped, type Point, posed, rolled } from './support/stick-figure'

const at = (x: number, y: number) => ({ x: pixels(x), y: pixels(y) })

const FRONT = posed({
  nose: [508, 205],
  left_eye: [524, 200],
  right_eye: [494, 200],
  left_ear: [544, 208],
  right_ear: [472, 208],
  left_shoulder: [586, 330],
  right_shoulder: [426, 340],
  left_hip: [548, 540],
  right_hip: [450, 540],
  left_knee: [540, 720],
  right_knee: [462, 716],
  left_ankle: [548, 890],
  right_ankle: [446, 890],
})
const RIGHT = posed({
  nose: [570, 205],
  left_eye: [556, 190],
  right_eye: [554, 190],
  left_ear: [524, 202],
  right_ear: [520, 204],
  left_shoulder: [506, 330],
  right_shoulder: [500, 332],
  left_hip: [490, 540],
  right_hip: [488, 542],
  left_knee: [500, 718],
  right_knee: [497, 720],
  left_ankle: [482, 890],
  right_ankle: [478, 892],
})
const flip = (x: number, y: number): Point => [1000 - x, y]

/** From behind, as a network sees it that takes the back for a front: the names stay, the sides do not. */
const SCENES: Readonly<Record<PostureView, PostureScene>> = {
  front: { view: 'front', pose: FRONT, placed: {} },
  back: { view: 'back', pose: FRONT, placed: {} },
  right: { view: 'right', pose: RIGHT, placed: {} },
  left: { view: 'left', pose: mapped(RIGHT, flip), placed: {} },
}

describe.each(POSTURE_VIEWS)('the points of the %s view', (view) => {
  const scene = SCENES[view]

  it.each(pointsOfView(view))('%s enters a measure, and has a place to start from', (name) => {
    expect(measuresThatUse(scene, name).map(({ id }) => id)).not.toEqual([])
    const start = startPlace(scene, name)
    if (isMissing(start)) throw new Error(start.missing)
    expect(start.y).toBeGreaterThan(150)
    expect(start.y).toBeLessThan(scene.pose.height)
  })

  it('have their partner among them', () => {
    const names = pointsOfView(view)
    for (const name of names) {
      const partner = partnerOf(name, view)
      if (partner) expect(names).toContain(partner)
    }
  })
})

describe('what a point enters', () => {
  const uses = (view: PostureView, name: PlacedPointName) =>
    measuresThatUse(SCENES[view], name).map(({ id }) => id)

  it('is what is read off it, and not what it lies far from', () => {
    expect(uses('front', 'left_asis')).toEqual(['pelvic-obliquity'])
    expect(uses('back', 'right_scapula')).toEqual(['scapular-line'])
    expect(uses('right', 'c7')).toEqual(['craniovertebral-angle', 'forward-shoulder-angle'])
    expect(uses('front', 'right_patella')).toEqual(['frontal-knee-right', 'plumb-knees-lateral'])
  })
})

describe('where a handle waits', () => {
  it('is on the stand-in, on the person’s own side even where the network took a back for a front', () => {
    expect(automaticPlace(SCENES.front, 'left_acromion')).toEqual(at(586, 330))
    expect(automaticPlace(SCENES.back, 'left_acromion')).toEqual(at(426, 340))
    expect(automaticPlace(SCENES.front, 'left_asis')).toMatchObject({ missing: 'not-placed' })
  })

  it('is where the point was placed, once it was', () => {
    const placed = { left_asis: at(530, 505) }
    expect(startPlace({ ...SCENES.front, placed }, 'left_asis')).toEqual(at(530, 505))
  })

  it('is on the right side of the body for points that no model knows', () => {
    const x = (view: PostureView, name: PlacedPointName) => {
      const start = startPlace(SCENES[view], name)
      if (isMissing(start)) throw new Error(start.missing)
      return start.x
    }
    expect(x('front', 'left_asis')).toBeGreaterThan(x('front', 'right_asis'))
    expect(x('back', 'left_psis')).toBeLessThan(x('back', 'right_psis'))
    // Facing right: C7 and the PSIS behind, the ASIS in front.
    expect(x('right', 'c7')).toBeLessThan(506)
    expect(x('right', 'right_psis')).toBeLessThan(x('right', 'right_asis'))
    expect(x('left', 'left_psis')).toBeGreaterThan(x('left', 'left_asis'))
  })
})

describe('the reference lines', () => {
  const linesOf = (scene: PostureScene) => {
    const { plumb, levels } = referenceLines(scene)
    if (isMissing(plumb)) throw new Error(plumb.missing)
    return { plumb, levels }
  }

  it('are the vertical through mid-ankle and horizontals through the middle of each pair', () => {
    const { plumb, levels } = linesOf(SCENES.front)
    expect(plumb.foot).toEqual(at(497, 890))
    expect(plumb.from.x).toBe(497)
    expect(plumb.from.y).toBeLessThan(200)
    expect(levels.map(({ level, from }) => [level, from.y])).toEqual([
      ['head', 200],
      ['shoulders', 335],
      ['pelvis', 540],
      ['knees', 718],
    ])
  })

  it('show the body’s own line beside each, but no pelvic line before both ASIS are placed', () => {
    const body = (scene: PostureScene) => linesOf(scene).levels.find(({ level }) => level === 'pelvis')?.body
    expect(linesOf(SCENES.front).levels[1]?.body).toEqual({ from: at(426, 340), to: at(586, 330) })
    expect(body(SCENES.front)).toBeUndefined()
    const one = { left_asis: at(540, 505) }
    expect(body({ ...SCENES.front, placed: one })).toBeUndefined()
    const both = { ...one, right_asis: at(460, 511) }
    expect(body({ ...SCENES.front, placed: both })).toEqual({ from: at(460, 511), to: at(540, 505) })
  })

  it('stand on the near side’s malleolus from the side, as soon as it is placed', () => {
    expect(linesOf(SCENES.right).plumb.foot).toEqual(at(478, 892))
    const placed = { right_malleolus: at(470, 900) }
    expect(linesOf({ ...SCENES.right, placed }).plumb.foot).toEqual(at(470, 900))
  })

  it('follow gravity where the roll of the camera is known, and pass through the same points of the body', () => {
    const roll = degrees(5)
    const pose = { ...rolled(FRONT, roll), level: { roll, source: 'marked' as const } }
    const { plumb, levels } = linesOf({ view: 'front', pose, placed: {} })
    // Turned clockwise by 5°: down is 5° further than straight down.
    expect(toDegrees(direction(between(plumb.from, plumb.to)))).toBeCloseTo(95, 6)
    for (const { from, to } of levels) expect(toDegrees(direction(between(from, to)))).toBeCloseTo(5, 6)
    const { left_ankle, right_ankle } = pose.imageLandmarks
    expect(plumb.foot.x).toBeCloseTo(((left_ankle?.x ?? 0) + (right_ankle?.x ?? 0)) / 2, 6)
    expect(plumb.foot.y).toBeCloseTo(((left_ankle?.y ?? 0) + (right_ankle?.y ?? 0)) / 2, 6)
  })

  it('say why there is no plumb line where the ankles are not in the picture', () => {
    const { left_ankle: _l, right_ankle: _r, ...above } = FRONT.imageLandmarks
    const { plumb, levels } = referenceLines({
      view: 'front',
      pose: { ...FRONT, imageLandmarks: above },
      placed: {},
    })
    expect(isMissing(plumb)).toBe(true)
    expect(levels).toHaveLength(4)
  })
})
