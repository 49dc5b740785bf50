import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DetectedPicture, poseIn } from '../../src/cli/accuracy/detections/detected-picture'
import { pictureKey, readCache } from '../../src/cli/accuracy/detections/detection-cache'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import { planScoring } from '../../src/cli/accuracy/score'
import type { Person } from '../../src/core/body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../src/core/body/skeleton'
import { isMissing } from '../../src/core/math/missing'
import { MOVEMENTS } from '../../src/core/movements/catalogue'
import { readAngle } from '../../src/core/movements/read-angle'

const ACCURACY = join(import.meta.dirname, '../accuracy')
/** From 0 to 1, so that every threshold that there is or will be is crossed. */
const SCORES = Array.from({ length: 101 }, (_, step) => step / 100)
/** Degrees between two neighbouring scores: what is weighed by scores may change by a little. */
const NO_JUMP = 2
/** Every so many pictures that are scored: people and movements of all kinds. */
const EVERY = { pose: 53, network: 190 } as const

function withScore<Who extends Person>(person: Who, name: LandmarkName, score: number): Who {
  const landmark = person.imageLandmarks[name]
  return landmark
    ? { ...person, imageLandmarks: { ...person.imageLandmarks, [name]: { ...landmark, score } } }
    : person
}

/** What one network of several would have found, had it been as sure of a landmark as told. */
const withScoreOf = (picture: DetectedPicture, network: number, name: LandmarkName, score: number) => ({
  ...picture,
  detections: picture.detections.map((detection, index) =>
    index === network ? { ...detection, person: withScore(detection.person, name, score) } : detection,
  ),
})

describe('the reading of a rendered person does not jump as a score crosses a threshold', () => {
  let pictures: ReadonlyMap<string, DetectedPicture>
  let planned: ReturnType<typeof planScoring>
  beforeAll(async () => {
    const [images, cache] = await Promise.all([
      readPhantomFolder(join(ACCURACY, 'phantom')),
      readCache(join(ACCURACY, 'detections.json.gz')),
    ])
    const keyed = await Promise.all(images.map(async ({ id, path }) => [id, await pictureKey(path)] as const))
    pictures = new Map(
      keyed.flatMap(([id, key]) => {
        const picture = cache?.pictures.get(key)
        return picture ? [[id, picture] as const] : []
      }),
    )
    planned = planScoring(images)
  })

  const pictureOf = ({ id }: PhantomImage): DetectedPicture => {
    const picture = pictures.get(id)
    if (!picture) throw new Error(`${id} is not in the cache`)
    return picture
  }

  /** The largest step of each movement's reading while a picture changes with a score; a line for each that jumps. */
  function jumps(
    every: number,
    changed: (picture: DetectedPicture) => readonly (readonly DetectedPicture[])[],
  ) {
    const movements = planned.flatMap(({ image, scoredSet, neutral }) => {
      const movement = MOVEMENTS.find(({ id }) => id === scoredSet.measure)
      return movement ? [{ image, movement, side: scoredSet.side(image) ?? 'left', neutral }] : []
    })
    return movements
      .filter((_, index) => index % every === 0)
      .flatMap(({ image, movement, side, neutral }) => {
        const rest = neutral && poseIn(pictureOf(neutral), 'refined')
        return changed(pictureOf(image)).flatMap((series, which) => {
          const readings = series.map((each) => readAngle(movement, side, poseIn(each, 'refined'), rest))
          const steps = readings.map((now, index) => {
            const before = readings[index - 1]
            return !before || isMissing(before) || isMissing(now) ? 0 : Math.abs(now.degrees - before.degrees)
          })
          const largest = Math.max(...steps)
          return largest > NO_JUMP
            ? [`${image.id}, ${movement.id}, change ${which}: ${largest.toFixed(1)}°`]
            : []
        })
      })
  }

  it('of all networks in one landmark', () => {
    const found = jumps(EVERY.pose, (picture) =>
      LANDMARK_NAMES.map((name) =>
        SCORES.map((score) => ({
          ...picture,
          detections: picture.detections.map((each) => ({
            ...each,
            person: withScore(each.person, name, score),
          })),
        })),
      ),
    )
    expect(found).toEqual([])
  }, 60_000)

  it('of one network in one landmark, while the others are as sure as they were', () => {
    const found = jumps(EVERY.network, (picture) =>
      picture.detections.flatMap((_, network) =>
        LANDMARK_NAMES.map((name) => SCORES.map((score) => withScoreOf(picture, network, name, score))),
      ),
    )
    expect(found).toEqual([])
  }, 60_000)
})
