import type { HandAngle } from './hand-angle'
import type { PlacedPoint } from './placed-points'

/** What a person changes in a view of posture. */
export interface ViewEdits {
  readonly placed: readonly PlacedPoint[]
  readonly handAngles: readonly HandAngle[]
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Does to one list what turned another into a third: what was added, changed or taken out, by key. */
function mergeList<Item>(
  current: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const was = new Map(before.map((item) => [keyOf(item), item]))
  const is = new Map(after.map((item) => [keyOf(item), item]))
  const changed = new Map([...is].filter(([key, item]) => !isEqual(was.get(key), item)))
  const kept = current.filter((item) => is.has(keyOf(item)) || !was.has(keyOf(item)))
  const there = new Set(kept.map(keyOf))
  return [
    ...kept.map((item) => changed.get(keyOf(item)) ?? item),
    ...[...changed].flatMap(([key, item]) => (there.has(key) ? [] : [item])),
  ]
}

/**
 * Applies to what is stored what somebody changed in what they saw. Two people who place different
 * points in one view both keep theirs; of the same point, or the same angle, the later change counts.
 */
export const mergeEdits = (current: ViewEdits, before: ViewEdits, after: ViewEdits): ViewEdits => ({
  placed: mergeList(current.placed, before.placed, after.placed, ({ name }) => name),
  handAngles: mergeList(current.handAngles, before.handAngles, after.handAngles, ({ id }) => id),
})
