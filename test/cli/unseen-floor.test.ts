import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import { summariseRefused } from '../../src/cli/accuracy/refusals'
import type { ScoredImage } from '../../src/cli/accuracy/score'
import { SCORED_SETS } from '../../src/cli/accuracy/sets'
import { floorFor } from '../../src/cli/accuracy/unseen-floor'
import { brokenFloors, PHANTOM_FLOOR, type WantedRow } from '../../src/cli/accuracy/wanted'

const ACCURACY = join(import.meta.dirname, '../accuracy')

describe('the floor of people that nothing was fitted to', () => {
  it('is another than that of the people whom corrections have seen', async () => {
    const seen = await readPhantomFolder(join(ACCURACY, 'phantom'))
    const unseen = await readPhantomFolder(join(ACCURACY, 'phantom2'))
    expect(floorFor(seen)).toBe(PHANTOM_FLOOR)
    expect(floorFor(unseen)).not.toBe(PHANTOM_FLOOR)
    // One new person is enough.
    expect(floorFor([...seen, ...unseen.slice(0, 1)])).not.toBe(PHANTOM_FLOOR)
  })

  it('holds every set that they show', async () => {
    const images = await readPhantomFolder(join(ACCURACY, 'phantom2'))
    const { goals } = floorFor(images)
    const shown = new Set(images.map(({ set }) => set))
    const held = new Set(goals.map(({ set }) => set))
    // Of the pelvis from behind there must be no number at all.
    const sets = SCORED_SETS.filter(({ set, measure }) => shown.has(set) && measure !== 'pelvic-obliquity')
    expect(sets.filter(({ set }) => !held.has(set))).toEqual([])
  })

  it('breaks where more is refused than was', () => {
    const row: WantedRow = { set: 'neck_flexext', reached: 2.6, now: 2.6, refused: 0.36, mostRefused: 0.36 }
    const floor = { ...PHANTOM_FLOOR, goals: [] }
    expect(brokenFloors([row], [], undefined, floor)).toEqual([])
    expect(brokenFloors([{ ...row, refused: 0.4 }], [], undefined, floor)).toHaveLength(1)
  })
})

describe('what was refused', () => {
  const entry = {
    image: 'one.jpg',
    set: 'neck_flexext',
    measure: 'cervical-flexion',
    side: null,
    truth: 30,
  } as const
  it('is counted by set and reason, left and right together, the commonest first', () => {
    const scored: readonly ScoredImage[] = [
      { ...entry, degrees: 31 },
      { ...entry, missing: 'wrong-view' },
      { ...entry, missing: 'landmark-unsure', detail: 'left_ear' },
      { ...entry, missing: 'landmark-unsure', detail: 'right_ear' },
    ]
    expect(summariseRefused(scored).map(({ reason, count }) => [reason, count])).toEqual([
      ['landmark-unsure, ear', 2],
      ['wrong-view', 1],
    ])
  })
})
