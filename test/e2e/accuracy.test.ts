import { appendFile, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScoredImage, SetSummary } from '../../src/cli/accuracy/score'
import { type CommandResult, runCommand } from './support/command'

const IMAGES = join(import.meta.dirname, '../accuracy/phantom/images')
const CHOSEN = [
  'abduction_man_left_060',
  'abduction_man_left_060_yawp10',
  'neck_flexext_man_mid_000_near',
  'neck_flexext_man_mid_045_near',
  'rotation_side_man_left_000',
]

describe('npm run accuracy', () => {
  let folder: string
  let result: CommandResult
  let sets: readonly SetSummary[]
  let images: readonly ScoredImage[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accuracy-'))
    for (const name of CHOSEN) {
      for (const file of [`${name}.jpg`, `${name}.json`])
        await copyFile(join(IMAGES, file), join(folder, file))
    }
    const json = `${folder}.out`
    result = await runCommand('accuracy', [folder, '--model', 'movenet-lightning', '--json', json])
    ;({ sets, images } = JSON.parse(await readFile(json, 'utf8')))
    await rm(json)
  }, 300_000)
  afterAll(() => rm(folder, { recursive: true }))

  it('scores each image of the sets it knows, the neutral only as a neutral', () => {
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(images.map(({ image, measure, side }) => [image, measure, side])).toEqual([
      ['abduction_man_left_060.jpg', 'shoulder-abduction', 'left'],
      ['abduction_man_left_060_yawp10.jpg', 'shoulder-abduction', 'left'],
      ['neck_flexext_man_mid_045_near.jpg', 'cervical-flexion', null],
    ])
  })

  it('computes its figures from the images that it lists', () => {
    const [abduction] = sets
    const errors = images
      .filter(({ set }) => set === 'abduction')
      .map((entry) => ('degrees' in entry ? Math.abs(entry.degrees - entry.truth) : Number.NaN))
    expect(abduction).toMatchObject({ set: 'abduction', n: 2, answered: 2, refused: 0 })
    expect(abduction?.mae).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / 2, 9)
    expect(abduction?.max).toBeCloseTo(Math.max(...errors), 9)
    expect(abduction?.parts.map(({ part, n }) => [part, n])).toEqual([
      ['straight', 1],
      ['off', 1],
    ])
  })

  it('reads angles that lie near the truth', () => {
    for (const entry of images) {
      expect('degrees' in entry ? Math.abs(entry.degrees - entry.truth) : entry).toBeLessThan(15)
    }
  })

  it('prints a table with a row for each set and part', () => {
    expect(result.stdout).toMatch(/^abduction +shoulder-abduction +2 +2 +0 /m)
    expect(result.stdout).toMatch(/^ {2}off +1 +1 +0 /m)
    expect(result.stdout).toMatch(/^neck_flexext +cervical-flexion +1 +1 +0 /m)
    expect(result.stdout).toMatch(/^in the image plane +2 +2 +0 /m)
  })
})

describe('npm run accuracy, with what the networks found before', () => {
  const [SAME = '', CHANGED = ''] = CHOSEN
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accuracy-'))
    for (const file of [`${SAME}.jpg`, `${SAME}.json`, `${CHANGED}.jpg`, `${CHANGED}.json`])
      await copyFile(join(IMAGES, file), join(folder, file))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const readings = async (): Promise<{ images: readonly ScoredImage[]; stderr: string }> => {
    const json = `${folder}.out`
    const { code, stderr } = await runCommand('accuracy', [folder, '--json', json])
    expect(code).toBe(0)
    const { images } = JSON.parse(await readFile(json, 'utf8'))
    await rm(json)
    return { images, stderr }
  }

  it('needs no networks for what it knows, and has them look where a byte has changed, to the same reading', async () => {
    const known = await readings()
    expect(known.stderr).toBe('')
    // A byte after the end of a JPEG: another file, the same picture.
    await appendFile(join(folder, `${CHANGED}.jpg`), Uint8Array.of(0))
    const looked = await readings()
    expect(looked.stderr.trim()).toBe('The networks look at 1 of 2 pictures: they are not in the cache.')
    expect(looked.images).toHaveLength(2)
    for (const [index, { image, ...read }] of looked.images.entries()) {
      const before = known.images[index]
      expect(before?.image).toBe(image)
      if (!before || !('degrees' in before) || !('degrees' in read)) throw new Error(`${image} was refused`)
      expect(read.degrees).toBeCloseTo(before.degrees, 1)
      expect(read.uncertainty).toBeCloseTo(before.uncertainty ?? Number.NaN, 1)
    }
  }, 300_000)
})
