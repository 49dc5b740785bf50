import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pairWithNeutrals, turnFromView } from '../../src/cli/accuracy/neutral'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import { planScoring, scoreImage, summariseSets } from '../../src/cli/accuracy/score'
import { SCORED_SETS } from '../../src/cli/accuracy/sets'
import { UsageError } from '../../src/cli/usage-error'
import type { Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'

const FOLDER = join(import.meta.dirname, '../accuracy/phantom')

describe('the accuracy set', () => {
  let images: readonly PhantomImage[]
  let byId: ReadonlyMap<string, PhantomImage>
  const image = (id: string): PhantomImage => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`${id} is not in the set`)
    return found
  }
  beforeAll(async () => {
    images = await readPhantomFolder(FOLDER)
    byId = new Map(images.map((each) => [each.id, each]))
  })

  it('holds every abduction and flexion image that the baseline was taken on', () => {
    const count = (set: string, part: string) => {
      const scoredSet = SCORED_SETS.find((row) => row.set === set)
      const has = scoredSet?.parts.find(({ name }) => name === part)?.has
      return images.filter((each) => each.set === set && has?.(each)).length
    }
    expect(count('abduction', 'straight')).toBe(74)
    expect(count('abduction', 'off')).toBe(37)
    expect(count('flexion', 'straight')).toBe(39)
    expect(count('flexion', 'off')).toBe(22)
  })

  it('reads the turn of a person from the plane of the view', () => {
    expect(turnFromView(image('abduction_man_left_060_yawp10'))).toBe(10)
    expect(turnFromView(image('flexion_man_right_060'))).toBe(0)
    expect(Math.abs(turnFromView(image('flexion_man_right_060_yawp20')))).toBe(20)
    expect(Math.abs(turnFromView(image('flexion_woman_left_060_yawm20')))).toBe(20)
  })

  it('pairs the second batch by its groups', () => {
    const neutrals = pairWithNeutrals(images)
    expect(neutrals.get('trunk_lateral_flexion_man_mid_m030_far')?.id).toBe(
      'trunk_lateral_flexion_man_mid_neutral_far',
    )
    expect(neutrals.has('trunk_lateral_flexion_man_mid_neutral_far')).toBe(false)
  })

  it('pairs the first batch with the 0° image of the same human, set and camera', () => {
    const neutrals = pairWithNeutrals(images)
    expect(neutrals.get('neck_flexext_man_mid_m060')?.id).toBe('neck_flexext_man_mid_000')
    expect(neutrals.get('neck_flexext_man_mid_m045_near')?.id).toBe('neck_flexext_man_mid_000_near')
    // Nothing of the kind exists for a rolled camera or a turned person.
    const turned = images.filter(({ set, id }) => set.startsWith('neck_') && /yaw|roll/.test(id))
    expect(turned.length).toBeGreaterThan(0)
    expect(turned.filter(({ id }) => neutrals.has(id))).toEqual([])
  })

  it('measures no neutral against itself', () => {
    const planned = planScoring(images).filter(({ scoredSet }) => scoredSet.measure === 'cervical-flexion')
    expect(planned.length).toBeGreaterThan(0)
    expect(planned.every(({ neutral, image: { id } }) => neutral !== undefined && neutral.id !== id)).toBe(
      true,
    )
  })

  it('takes the truth in the sign of the measure', () => {
    const planned = planScoring(images)
    const plannedOf = (id: string) => planned.find((each) => each.image.id === id)
    const truthOf = (id: string) => plannedOf(id)?.truth
    expect(truthOf('shoulder_extension_man_left_m050_far')).toBeGreaterThan(40)
    // A limb has two rulers, and is held against the mean of both.
    const { rig = 0, limb = 0 } = plannedOf('abduction_man_left_090')?.rulers ?? {}
    expect(rig).toBeCloseTo(90, 0)
    expect(limb).toBeCloseTo(96.6, 0)
    expect(truthOf('abduction_man_left_090')).toBeCloseTo((rig + limb) / 2, 9)
    expect(truthOf('neck_flexext_man_mid_m060')).toBeLessThan(-40)
    expect(planned.filter(({ truth }) => !Number.isFinite(truth))).toEqual([])
  })

  it('scores forward inclination against the line of its definition and, apart, against the thorax', () => {
    const pose: Pose = {
      time: seconds(0),
      width: pixels(960),
      height: pixels(720),
      people: 0,
      imageLandmarks: {},
    }
    const scored = planScoring(images)
      .filter(({ scoredSet }) => scoredSet.measure === 'trunk-inclination')
      .map((planned) => scoreImage(planned, 'refined', pose))
    expect(summariseSets(scored, images).map(({ against, n }) => [against, n])).toEqual([
      [undefined, 11],
      ['thorax', 11],
    ])
    const truths = scored.filter(({ image: name }) => name === 'trunk_lean_forward_man_mid_010.jpg')
    expect(truths.map(({ truth }) => truth)).toEqual([13.302, 11.908])
  })

  it('counts an image in which nobody is found as refused, with the reason', () => {
    const nobody: Pose = {
      time: seconds(0),
      width: pixels(960),
      height: pixels(720),
      people: 0,
      imageLandmarks: {},
    }
    const scored = planScoring(images)
      .filter(({ image: { set } }) => set === 'head_tilt')
      .map((planned) => scoreImage(planned, 'movenet-thunder', nobody))
    expect(scored.every((entry) => 'missing' in entry && entry.missing === 'nobody')).toBe(true)
    const [summary] = summariseSets(scored, images)
    expect(summary).toMatchObject({
      set: 'head_tilt',
      measure: 'head-tilt',
      answered: 0,
      refused: scored.length,
    })
  })
})

describe('a folder that is no phantom', () => {
  it('is refused when it does not exist', async () => {
    await expect(readPhantomFolder(join(FOLDER, 'gone'))).rejects.toThrow(UsageError)
  })

  it('is refused when it holds no truth', async () => {
    await expect(readPhantomFolder(join(import.meta.dirname))).rejects.toThrow('holds no phantom images')
  })
})
