import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DetectedPicture, poseIn } from '../../src/cli/accuracy/detections/detected-picture'
import { pictureKey, readCache, writeCache } from '../../src/cli/accuracy/detections/detection-cache'
import { driftedFrom } from '../../src/cli/accuracy/detections/drift'
import { rounded } from '../../src/cli/accuracy/detections/rounded'
import { sightChecksum } from '../../src/cli/accuracy/detections/sight'
import { consensus } from '../../src/core/ensemble/consensus'
import type { Detection } from '../../src/core/ensemble/detection'
import { facingCamera, mapped } from '../core/support/stick-figure'

/** A file that is built as if something else stood in it. */
const edited = (file: string, from: string, to: string): Plugin => ({
  name: 'edited',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith(file)) return undefined
    if (!code.includes(from)) throw new Error(`${file} has no ${from}`)
    return code.replace(from, to)
  },
})

/** A weight file that has another checksum than the manifest says. */
const otherWeights = (file: string): Plugin => ({
  name: 'other-weights',
  enforce: 'pre',
  load: (id) => (id.endsWith(`${file}?url`) ? "export default '0000'" : undefined),
})

describe('the checksum of what decides what the networks see', () => {
  let usual: string
  beforeAll(async () => {
    usual = await sightChecksum()
  }, 60_000)

  it.each([
    ['the weights of MoveNet', otherWeights('movenet-thunder.bin')],
    ['the weights of BlazePose', otherWeights('pose-landmark-heavy.tflite')],
    ['the average face', otherWeights('face-geometry.binarypb')],
    ['the mirror', edited('pose/refined/mirror.ts', '-1, 0, 0, 1', '1, 0, 0, 1')],
    ['the crop', edited('pose/litert/face/face-detector.ts', 'MARGIN = 1.5', 'MARGIN = 1.6')],
    ['how often a still is looked at', edited('camera/still.ts', 'LOOKS = 2', 'LOOKS = 3')],
    [
      'how a mirror image is turned back',
      edited('ensemble/detection.ts', 'width - seen.x', 'width - 1 - seen.x'),
    ],
    [
      'how a head is found in its mesh',
      edited('head/head-rotation.ts', 'HALF_QUALITY = 0.5', 'HALF_QUALITY = 0.6'),
    ],
  ])(
    'changes with %s',
    async (_, change) => {
      expect(await sightChecksum([change])).not.toBe(usual)
    },
    60_000,
  )

  it.each([
    ['a comment', edited('pose/refined/mirror.ts', 'Lifetime: one canvas', 'Lifetime: a canvas')],
    [
      'how what was found is weighed',
      edited('ensemble/consensus.ts', 'FROM_THE_SIDE = 0.4', 'FROM_THE_SIDE = 0.5'),
    ],
  ])(
    'stays with %s',
    async (_, change) => {
      expect(await sightChecksum([change])).toBe(usual)
    },
    60_000,
  )
})

const seen = (network: Detection['network'], along: number, mirrored?: true): Detection => ({
  network,
  ...(mirrored && { mirrored }),
  person: {
    imageLandmarks: mapped(facingCamera({ abduction: { left: 70 } }), (x, y) => [x + along, y + 1 / 3])
      .imageLandmarks,
  },
})
const { width, height } = facingCamera({})
const PICTURE: DetectedPicture = {
  width,
  height,
  people: 1,
  light: { mean: 1 / 3, contrast: 0.25 },
  detections: [
    seen('movenet', 0),
    seen('movenet', 2, true),
    seen('blazepose', 4),
    seen('blazepose', 6, true),
  ],
}

describe('what was found in a picture', () => {
  it('gives the refined pose, and that of each network alone', () => {
    expect(poseIn(PICTURE, 'refined').imageLandmarks).toEqual(consensus(PICTURE.detections)?.imageLandmarks)
    expect(poseIn(PICTURE, 'movenet-thunder').imageLandmarks).toEqual(
      seen('movenet', 0).person.imageLandmarks,
    )
    expect(poseIn(PICTURE, 'litert-blazepose-heavy').imageLandmarks).toEqual(
      seen('blazepose', 4).person.imageLandmarks,
    )
  })

  it('is nobody for a network that found nobody, though another did', () => {
    const [first] = PICTURE.detections
    const pose = poseIn({ ...PICTURE, detections: first ? [first] : [] }, 'litert-blazepose-heavy')
    expect(pose).toMatchObject({ people: 0, imageLandmarks: {} })
  })

  it('moves by half a thousandth of a pixel at most when it is rounded, once', () => {
    const once = rounded(PICTURE)
    expect(rounded(once)).toEqual(once)
    PICTURE.detections.forEach(({ person }, index) => {
      for (const [name, { x, y, score }] of Object.entries(person.imageLandmarks)) {
        const after = Object.entries(once.detections[index]?.person.imageLandmarks ?? {}).find(
          ([each]) => each === name,
        )?.[1]
        expect(Math.abs((after?.x ?? Number.NaN) - x)).toBeLessThan(0.000501)
        expect(Math.abs((after?.y ?? Number.NaN) - y)).toBeLessThan(0.000501)
        expect(Math.abs((after?.score ?? Number.NaN) - score)).toBeLessThan(0.0000501)
      }
    })
  })

  it('is told apart from what the networks find now by a landmark that moved', () => {
    const before = new Map([['one', PICTURE]])
    expect(driftedFrom(before, before)).toEqual([])
    const moved = { ...PICTURE, detections: [seen('movenet', 3), ...PICTURE.detections.slice(1)] }
    expect(driftedFrom(before, new Map([['one', moved]]))).toEqual([
      expect.stringContaining('one: the cache lies'),
    ])
    expect(driftedFrom(new Map(), before)).toEqual(['one: the cache does not hold for it.'])
  })
})

describe('the cache of what was found', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'detections-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('reads what was written, and nothing where no file is', async () => {
    const path = join(folder, 'cache.json.gz')
    expect(await readCache(path)).toBeUndefined()
    const pictures = new Map([['key', rounded(PICTURE)]])
    await writeCache(path, { sight: 'sight', pictures })
    expect(await readCache(path)).toEqual({ sight: 'sight', pictures })
  })

  it('knows a picture by each of its bytes', async () => {
    const path = join(folder, 'picture.jpg')
    await writeFile(path, Uint8Array.of(1, 2, 3))
    const key = await pictureKey(path)
    await writeFile(path, Uint8Array.of(1, 2, 4))
    expect(await pictureKey(path)).not.toBe(key)
  })
})
