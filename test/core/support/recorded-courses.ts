import { readFileSync } from 'node:fs'
import type { ImageLandmark, Pose } from '../../../src/core/body/pose'
import type { LandmarkName } from '../../../src/core/body/skeleton'
import { pixels, seconds } from '../../../src/core/math/units'
import type { MovementSide } from '../../../src/core/run/movement-side'

const readCourse = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/courses/${name}.json`, import.meta.url), 'utf8'))

/** A hold of a rendered course: seconds, and the true mean, degrees. */
export interface Plateau extends MovementSide {
  readonly start: number
  readonly end: number
  readonly degrees: number
}

/** What is true in a rendered screen: see the README of the fixtures. */
export const plateausOf = (name: string): readonly Plateau[] =>
  (readCourse(name) as { plateaus: readonly Plateau[] }).plateaus

/** What the networks found in a real clip: see the README of the fixtures. */
export function recordedCourse(name: string): readonly Pose[] {
  const { width, height, names, frames, unchanged } = readCourse(name) as {
    width: number
    height: number
    names: LandmarkName[]
    frames: number[][]
    unchanged?: number[]
  }
  return frames.map(([time = 0, people = 0, ...cells], frame) => {
    const unchangedFor = seconds(unchanged?.[frame] ?? 0)
    const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
    names.forEach((landmark, column) => {
      const [x = 0, y = 0, score = 0] = cells.slice(3 * column, 3 * column + 3)
      if (score > 0) imageLandmarks[landmark] = { x: pixels(x), y: pixels(y), score }
    })
    return {
      time: seconds(time),
      width: pixels(width),
      height: pixels(height),
      people,
      imageLandmarks,
      ...(unchangedFor > 0 && { unchangedFor }),
    }
  })
}
