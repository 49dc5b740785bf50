import type { Detection } from './detections'

type Box = Detection['box']

/** Shared area of two boxes over the area of both together. */
function intersectionOverUnion(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (one.width * one.height + other.width * other.height - shared)
}

/** The mean of several detections of one thing, weighted by their scores; the best score stays. */
function blend(best: Detection, cluster: readonly Detection[]): Detection {
  const total = cluster.reduce((sum, { score }) => sum + score, 0)
  const mean = (value: (detection: Detection) => number) =>
    cluster.reduce((sum, detection) => sum + value(detection) * detection.score, 0) / total
  return {
    score: best.score,
    box: {
      x: mean(({ box }) => box.x),
      y: mean(({ box }) => box.y),
      width: mean(({ box }) => box.width),
      height: mean(({ box }) => box.height),
    },
    points: best.points.map((_, index) => ({
      x: mean(({ points }) => points[index]?.x ?? 0),
      y: mean(({ points }) => points[index]?.y ?? 0),
    })),
  }
}

/**
 * Makes one detection of all that overlap with the best, then of what is left, best first.
 * MediaPipe: `NonMaxSuppressionCalculator`, algorithm `WEIGHTED`, overlap as intersection over union
 * (0.3 in both of its detector graphs).
 */
export function suppressOverlaps(detections: readonly Detection[], maxOverlap = 0.3): Detection[] {
  let remaining = [...detections].sort((one, other) => other.score - one.score)
  const kept: Detection[] = []
  for (let [best] = remaining; best !== undefined; [best] = remaining) {
    const { box } = best
    const cluster = remaining.filter((each) => intersectionOverUnion(box, each.box) > maxOverlap)
    kept.push(cluster.length > 0 ? blend(best, cluster) : best)
    const taken = new Set([best, ...cluster])
    remaining = remaining.filter((each) => !taken.has(each))
  }
  return kept
}
