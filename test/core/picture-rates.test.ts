import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DetectedModel, poseIn } from '../../src/cli/accuracy/detections/detected-picture'
import type { Pose } from '../../src/core/body/pose'
import { seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording } from '../../src/core/trial/landmark-recording'
import truth from '../fixtures/abduction_right_senior.json'
import type { Recorded, RecordedPicture } from '../replay/recorded'

/** Pictures a second of the recorded clip: every second of its 30. */
const RATE = 15
/** The clip is what comes first in the recording, seconds. */
const DURATION = 14.9
/** Every how manyth of those pictures is taken, and from which on: 15, 7.5 and 5 a second. */
const SAMPLINGS = [1, 2, 3].flatMap((every) => Array.from({ length: every }, (_, from) => ({ every, from })))
/** Degrees that a hold may differ by, because other pictures of it are seen. */
const SAME = 1

/** The right arm found on the body. */
function withHangingArm(pose: Pose): Pose {
  const { right_hip: hip } = pose.imageLandmarks
  return hip
    ? { ...pose, imageLandmarks: { ...pose.imageLandmarks, right_elbow: hip, right_wrist: hip } }
    : pose
}

describe('the same clip at fewer pictures a second', () => {
  let clip: readonly RecordedPicture[]
  beforeAll(async () => {
    const bytes = await readFile(join(import.meta.dirname, '../replay/recorded.gzip'))
    const { pictures }: Recorded = JSON.parse(gunzipSync(bytes).toString('utf8'))
    clip = pictures.slice(0, Math.ceil(DURATION * RATE))
  })

  const posesOf = (model: DetectedModel, { every, from }: { every: number; from: number }): readonly Pose[] =>
    clip.flatMap(({ found }, index) =>
      index % every === from ? [{ ...poseIn(found, model), time: seconds(index / RATE) }] : [],
    )
  const holdsOf = (poses: readonly Pose[]) => {
    const analysis = analyseTrial(packRecording(poses), movementById('shoulder-abduction'), 'right')
    return analysis.repetitions.map(({ degrees }) => degrees)
  }

  it.each(['refined', 'movenet-thunder', 'litert-blazepose-heavy'] as const)(
    'gives the same repetitions with %s, whichever pictures are left',
    (model) => {
      const all = holdsOf(posesOf(model, { every: 1, from: 0 }))
      expect(all).toHaveLength(truth.plateaus.length)
      for (const sampling of SAMPLINGS) {
        const found = holdsOf(posesOf(model, sampling))
        expect(found, JSON.stringify(sampling)).toHaveLength(all.length)
        for (const [index, hold] of found.entries())
          expect(Math.abs(hold - (all[index] ?? Number.NaN)), JSON.stringify(sampling)).toBeLessThan(SAME)
      }
    },
  )

  it('gives them though one picture of each hold shows the arm where it is not', () => {
    const all = holdsOf(posesOf('refined', { every: 1, from: 0 }))
    for (const sampling of SAMPLINGS) {
      const poses = posesOf('refined', sampling)
      const middles = truth.plateaus.map(({ start, end }) => (start + end) / 2)
      const wrong = middles.map((middle) =>
        poses.reduce((best, { time }, index) => {
          const now = Math.abs(time - middle)
          return now < Math.abs((poses[best]?.time ?? 0) - middle) ? index : best
        }, 0),
      )
      const found = holdsOf(poses.map((pose, index) => (wrong.includes(index) ? withHangingArm(pose) : pose)))
      expect(found, JSON.stringify(sampling)).toHaveLength(all.length)
      for (const [index, hold] of found.entries())
        expect(Math.abs(hold - (all[index] ?? Number.NaN)), JSON.stringify(sampling)).toBeLessThan(SAME)
    }
  })
})
