import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitSideMarks } from '../../src/cli/accuracy/fit-side-marks'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import type { ImageLandmark, Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'

const images = await readPhantomFolder(join(import.meta.dirname, '../accuracy/phantom'))

/** A network that marks the true joints of a picture, except where it is told to be off: trunk lengths forwards and up. */
function marked(
  { landmarks, subject_heading_deg: heading }: PhantomImage,
  off: Record<string, [number, number]>,
): Pose {
  const at = (name: string) => landmarks[name]?.px ?? [0, 0]
  const [hip, shoulder] = [at('mid_hip'), at('mid_shoulder')]
  const up = [shoulder[0] - hip[0], shoulder[1] - hip[1]] as const
  const sign = heading > 0 ? 1 : -1
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [name, { px }] of Object.entries(landmarks)) {
    const part = name.replace('tragus', 'ear')
    const [forwards, upwards] = off[part.replace(/^(left|right)_/, '')] ?? [0, 0]
    imageLandmarks[part] = {
      x: pixels(px[0] - sign * up[1] * forwards + up[0] * upwards),
      y: pixels(px[1] + sign * up[0] * forwards + up[1] * upwards),
      score: 1,
    }
  }
  return { time: seconds(0), width: pixels(960), height: pixels(720), people: 1, imageLandmarks }
}

const fitTo = (off: Record<string, [number, number]>, seen = images) =>
  fitSideMarks(seen.map((image) => ({ image, pose: marked(image, off) })))

describe('the fit of where marks lie beside the body in a side view', () => {
  it('finds nothing on true joints, and what a network is off by on others', () => {
    for (const found of Object.values(fitTo({}))) expect(found).toBeCloseTo(0, 2)
    const found = fitTo({ hip: [0.06, 0], ear: [0.03, 0] })
    expect(found.hip).toBeCloseTo(0.06, 2)
    expect(found.ear).toBeCloseTo(0.03, 2)
    expect(found.shoulder).toBeCloseTo(0, 2)
    const shoulder = fitTo({ shoulder: [-0.01, 0.09] })
    expect(shoulder.shoulder).toBeCloseTo(0.09, 1)
    expect(shoulder.shoulderBehind).toBeCloseTo(0.01, 2)
  })

  it('lets nobody count more for having more pictures', () => {
    const seen = (human: string, times: number) =>
      Array.from({ length: times }, () => images.filter((each) => each.human === human)).flat()
    const differing = (images: readonly PhantomImage[]) =>
      fitSideMarks(
        images.map((image) => ({
          image,
          pose: marked(image, { hip: [image.human === 'man' ? 0.09 : 0.03, 0] }),
        })),
      )
    const once = differing([...seen('man', 1), ...seen('woman', 1)])
    expect(differing([...seen('man', 5), ...seen('woman', 1)]).hip).toBeCloseTo(once.hip, 9)
    expect(once.hip).toBeCloseTo(0.06, 2)
  })
})
