import { afterEach, beforeEach, expect, test } from 'vitest'
import { isMissing } from '../../src/core/math/missing'
import { degrees } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseCapture, posesOf, stillScene } from '../../src/core/posture/capture/analyse-capture'
import { placedCount } from '../../src/core/posture/capture/capture-summary'
import { handAngleDegrees } from '../../src/core/posture/points/hand-angle'
import { analyseTrial } from '../../src/core/trial/analysis'
import { refineAnalysis } from '../../src/core/trial/refinement'
import { database } from '../../src/storage/db/database'
import { records } from '../../src/storage/record-store'
import { postureCaptureKind } from '../../src/storage/records/posture-capture'
import { readHandPicture } from '../../src/storage/repositories/hand-pictures'
import { listCaptures, updateCapture } from '../../src/storage/repositories/postures'
import { readTrial } from '../../src/storage/repositories/trials'
import { installVersion2, type OldRow } from '../fixtures/database-v2/install'
import kept from '../fixtures/layout-2-frames.json'

/**
 * Rows as layout 2 of the database stored them: a camera rolled by 5°, the second pass without the
 * level and, but in one view, at half the size. Of the right side C7 and tragus were placed while the
 * second pass was under way (pixels of the frame), the ankle afterwards (pixels of half the frame); of
 * the left side all of them afterwards. With them what a person sees who has the level and one size.
 */
const TYPED: Readonly<Record<string, { from(numbers: readonly number[]): unknown }>> = {
  ...{ Float32Array, Float64Array, Uint8Array },
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived)
  if (!(value instanceof Object)) return value
  const [[name, numbers] = ['', undefined], ...others] = Object.entries(value)
  const typed = TYPED[name]
  // JSON has no NaN: it is written as a string.
  if (typed && others.length === 0 && Array.isArray(numbers)) return typed.from(numbers.map(Number))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]))
}

const rows: Readonly<Record<string, readonly OldRow[]>> = Object.fromEntries(
  Object.entries(kept.rows).map(([table, each]) => [table, each.map((row) => Object(revived(row)))]),
)

async function upgrade(tables = rows) {
  database.close()
  await installVersion2(tables)
  await database.open()
}
beforeEach(() => upgrade())
afterEach(() => database.delete())

/** Landmarks are stored as Float32 numbers: 24 bits of some 0.5. */
const DIGITS = 3

const captures = async () => {
  const { items, unreadable } = await listCaptures('session')
  expect(unreadable).toEqual([])
  return new Map(items.map((item) => [item.id, item]))
}

test.each(['front', 'right', 'left'] as const)(
  'a kept view from the %s reads what it should have read',
  async (id) => {
    const capture = (await captures()).get(id)
    if (!capture) throw new Error('is kept')
    const rows = analyseCapture(capture)
    expect(rows).toHaveLength(Object.keys(kept.right[id]).length)
    for (const { measure, reading } of rows) {
      const right = Reflect.get(kept.right[id], measure.id)
      if (typeof right !== 'number') expect(reading, measure.id).toEqual(right)
      else if (isMissing(reading)) throw new Error(`${measure.id}: ${reading.missing}`)
      // On the left points were placed on whole pixels of half the frame.
      else expect(reading.value, measure.id).toBeCloseTo(right, id === 'left' ? 0 : DIGITS)
    }
    // The fixture has teeth: without the repair something else would be read.
    const seen = Object.entries(kept.seen[id])
    expect(
      seen.some(([row, value]) => Math.abs(Number(value) - Number(Reflect.get(kept.right[id], row))) > 2),
    ).toBe(true)
  },
)

test('angles by hand in kept views read what they read when they were placed', async () => {
  const views = await captures()
  for (const id of ['front', 'right', 'left'] as const) {
    const capture = views.get(id)
    const [angle] = capture?.handAngles ?? []
    const scene = capture && stillScene(capture)
    if (!angle || !scene || isMissing(scene)) throw new Error(id)
    // The level of the frame, which the second pass did not have.
    expect(scene.pose.level?.roll).toBe(5)
    const value = handAngleDegrees(angle, scene.pose.level?.roll)
    expect(Number(value)).toBeCloseTo(kept.right[`${id} angle`], 6)
  }
})

test('each frame of a second pass has the level that the first one noted', async () => {
  for (const { recording, refined } of (await captures()).values()) {
    for (const { time, level } of refined ? posesOf(refined.recording) : []) {
      const noted = posesOf(recording).find((pose) => Math.abs(pose.time - time) < 1e-6)?.level
      expect(level).toEqual(noted)
      expect(level).toEqual({ roll: degrees(5), source: 'sensor' })
    }
  }
})

test('a kept trial gives the same values when it is computed again, and its second pass has the level', async () => {
  const trial = await readTrial('trial')
  if (!trial?.refined) throw new Error('is kept')
  const movement = movementById('shoulder-abduction')
  const again = refineAnalysis(
    analyseTrial(trial.recording, movement, 'right'),
    trial.refined.recording,
    movement,
    'right',
  )
  if (isMissing(again)) throw new Error(again.missing)
  for (const [index, { degrees: value }] of again.repetitions.entries()) {
    expect(value).toBeCloseTo(kept.right.trial.repetitions[index] ?? Number.NaN, DIGITS)
    expect(trial.analysis.repetitions[index]?.degrees).toBeCloseTo(value, DIGITS)
  }
  expect(posesOf(trial.refined.recording).map(({ level }) => level?.roll)).toEqual(Array(9).fill(5))
})

test('a kept picture reads the same angle, to the last digit that is shown', async () => {
  const picture = await readHandPicture('picture')
  const [angle] = picture?.angles ?? []
  if (!angle) throw new Error('is kept')
  expect(Number(handAngleDegrees(angle))).toBeCloseTo(kept.right.picture, 9)
  expect(picture?.level).toEqual({ roll: 2.5, source: 'sensor' })
})

test('what was repaired can be changed and kept', async () => {
  const capture = (await captures()).get('right')
  if (!capture) throw new Error('is kept')
  const undo = await updateCapture('right', capture, { ...capture, placed: [] })
  const changed = (await captures()).get('right')
  expect(changed?.placed).toEqual([])
  expect(changed?.handAngles).toEqual(capture.handAngles)
  await undo()
  expect((await captures()).get('right')?.placed).toEqual(capture.placed)
})

test('points are counted before their view is opened', async () => {
  const [row] = await database.entries.filter(({ id }) => id === 'right').toArray()
  const read = row && (await records.open(postureCaptureKind, row))
  if (!read || 'unreadable' in read) throw new Error('is kept')
  expect(placedCount(read.value)).toBe(3)
})

test('points whose landmarks are gone stay on the disk as they are, and their view is said to be unreadable', async () => {
  await upgrade({ ...rows, shotRecordings: [] })
  const { items, unreadable } = await listCaptures('session')
  expect(items).toEqual([])
  expect(unreadable).toHaveLength(3)
  const row = await database.entries.get('right')
  expect(row?.content?.data).toEqual(rows.shots?.find(({ id }) => id === 'right'))
})
