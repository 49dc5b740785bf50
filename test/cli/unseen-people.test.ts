import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { factsOf } from '../../src/cli/accuracy/groups/people'
import { pairWithNeutrals, turnFromView } from '../../src/cli/accuracy/neutral'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import { planScoring } from '../../src/cli/accuracy/score'
import { SCORED_SETS } from '../../src/cli/accuracy/sets'
import { readTruths, writeTruths } from '../../src/cli/accuracy/truth-file'
import { UsageError } from '../../src/cli/usage-error'
import { MOVEMENT_IDS } from '../../src/core/movements/movement'

const ACCURACY = join(import.meta.dirname, '../accuracy')

describe('the unseen people', () => {
  let images: readonly PhantomImage[]
  let planned: ReturnType<typeof planScoring>
  beforeAll(async () => {
    images = await readPhantomFolder(join(ACCURACY, 'phantom2'))
    planned = planScoring(images)
  })
  const plannedOf = (id: string) => planned.find(({ image }) => image.id === id)

  it('are read without their pictures, each with the checksum of its own', () => {
    expect(images).toHaveLength(1326)
    // Some neutrals are the same picture in several sets.
    expect(new Set(images.map(({ key }) => key)).size).toBe(1304)
  })

  it('and the first three people show every set that is scored', async () => {
    const first = await readPhantomFolder(join(ACCURACY, 'phantom'))
    const sets = new Set([...first, ...images].map(({ set }) => set))
    expect(SCORED_SETS.filter(({ set }) => !sets.has(set))).toEqual([])
  })

  it('show every movement that is offered, an opposite by the movement that it is read as', () => {
    const measured = new Set<string>(planned.map(({ scoredSet }) => scoredSet.measure))
    expect(MOVEMENT_IDS.filter((id) => !measured.has(id))).toEqual([
      'shoulder-internal-rotation',
      'cervical-extension',
      // Of the first three people alone.
      'trunk-lateral-flexion',
    ])
  })

  it('have one neutral in each group, and are all known by what they look like', () => {
    const neutrals = pairWithNeutrals(images)
    const own = images.filter(({ neutral }) => neutral === true)
    expect(own.filter(({ id }) => neutrals.has(id))).toEqual([])
    expect(images.filter(({ id, neutral }) => neutral !== true && !neutrals.has(id))).toEqual([])
    expect(images.filter((image) => factsOf(image) === undefined)).toEqual([])
  })

  it('are held against the definition of each movement', () => {
    // Against the vertical, so a pelvis that is lifted by 5° is in it; of the outline likewise.
    const hiked = plannedOf('hip_abduction_amara_left_025_F2_hike5')
    expect(hiked?.rulers).toEqual({ rig: 30, limb: expect.closeTo(31.11, 2) })
    expect(hiked?.truth).toBeCloseTo(30.555, 2)
    // What is a change from the person's stance is not measured on the stance itself.
    expect(plannedOf('hip_abduction_amara_left_neutral_F2')).toBeUndefined()
    expect(plannedOf('knee_flexion_amara_right_030_F5')?.rulers).toEqual({ rig: 30.117, limb: 25.29 })
    // Positive beyond straight: the rig is bent by 5°, the outline is not.
    expect(plannedOf('elbow_extension_carlos_left_005_F1_s0')?.rulers).toEqual({ rig: -5, limb: 2.97 })
    expect(plannedOf('trunk_flexion_carlos_mid_030_F5')?.truth).toBeCloseTo(30, 1)
    // Without a neutral trunk flexion is against the vertical.
    expect(plannedOf('trunk_flexion_carlos_mid_neutral_F5')?.truth).toBeCloseTo(2.49, 2)
    expect(plannedOf('rotation_abd90_side_amara_left_m070_F6')?.truth).toBeCloseTo(-70, 1)
    expect(plannedOf('neck_combined_amara_mid_m025_A4_lat_t11')).toMatchObject({
      truth: -25,
      scoredSet: { measure: 'cervical-lateral-flexion' },
    })
  })

  it('who turn their back are turned from the view by nothing', () => {
    const backs = images.filter(({ view }) => view === 'back')
    expect(backs).toHaveLength(80)
    expect(backs.filter((image) => turnFromView(image) !== 0)).toEqual([])
  })
})

describe('the truth of many pictures in one file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truths-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('reads what was written', async () => {
    const [image] = await readPhantomFolder(join(ACCURACY, 'phantom'))
    if (!image) throw new Error('there is no phantom')
    const path = join(folder, 'truth.json.gz')
    await writeTruths(path, [image])
    const [read] = await readTruths(path, join(ACCURACY, 'phantom/images'))
    // As JSON: it has no negative zero.
    expect(JSON.parse(JSON.stringify(read))).toEqual({
      ...JSON.parse(JSON.stringify(image)),
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it.each([
    ['no zip', Buffer.from('{"images": []}')],
    ['no JSON', gzipSync('truth')],
    ['something else', gzipSync('{"pictures": []}')],
    ['a picture without a checksum', gzipSync('{"images": [{"id": "one"}]}')],
  ])('refuses %s in one line', async (_, bytes) => {
    const path = join(folder, 'other.json.gz')
    await writeFile(path, bytes)
    await expect(readTruths(path, folder)).rejects.toThrow(UsageError)
    await expect(readTruths(path, folder)).rejects.toThrow(/^[^\n]+$/)
  })
})
