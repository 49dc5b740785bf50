import { describe, expect, it } from 'vitest'
import type { GreyPicture } from '../../src/core/quality/wall-line/edge-points'
import { findUpright } from '../../src/core/quality/wall-line/upright'
import { posed } from './support/stick-figure'

const WIDTH = 640
const HEIGHT = 360

/** A dark post in a bright room, by its left edge: lean in degrees clockwise, pixels from the picture's middle. */
interface Post {
  readonly lean: number
  readonly offset: number
  readonly rows?: readonly [from: number, to: number]
}

/** Pixels: its two edges are lines of their own. */
const POST = 10

/** Normal deviates that are the same on every run (Park and Miller's generator, Box and Muller's transform). */
function deviates() {
  let state = 7
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}

function room(posts: readonly Post[], noise = 0): GreyPicture {
  const luma = new Float32Array(WIDTH * HEIGHT)
  const deviate = deviates()
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const dark = posts.map(({ lean, offset, rows: [from, to] = [0, HEIGHT] }) => {
        const angle = (lean * Math.PI) / 180
        const [right, down] = [x + 0.5 - WIDTH / 2, y + 0.5 - HEIGHT / 2]
        const into = right * Math.cos(angle) + down * Math.sin(angle) - offset
        const covered = Math.min(1, Math.max(0, into + 0.5), Math.max(0, POST - into + 0.5))
        return y >= from && y < to ? covered : 0
      })
      luma[y * WIDTH + x] = 180 - 60 * Math.max(0, ...dark) + noise * deviate()
    }
  }
  return { width: WIDTH, height: HEIGHT, luma }
}

/** How an upright that passes the middle at a distance leans, where the camera is rolled and looks down (60° across). */
const seen = (offset: number, { roll, pitch }: { readonly roll: number; readonly pitch: number }): Post => {
  const slope = Math.tan((pitch * Math.PI) / 180) / (0.866 * WIDTH)
  return { offset, lean: roll - (Math.asin(offset * slope) * 180) / Math.PI }
}

describe('an upright line of the room', () => {
  it.each([-14, -5, -0.3, 0, 2.6, 8])('is found to a few hundredths of a degree at %d°', (lean) => {
    const found = findUpright(room([{ lean, offset: 10 }]))
    expect(found).toMatchObject({ roll: expect.closeTo(lean, 1), lines: [{}, {}] })
    if ('missing' in found) return
    for (const line of found.lines) expect(Math.abs(line.lean - lean)).toBeLessThan(0.03)
  })

  it('has the ends that the picture shows', () => {
    const found = findUpright(room([{ lean: 0, offset: 20, rows: [60, 300] }]))
    expect(found).toMatchObject({
      lines: expect.arrayContaining([
        expect.objectContaining({
          top: { x: expect.closeTo(340, 0), y: expect.closeTo(60, -1) },
          bottom: { x: expect.closeTo(340, 0), y: expect.closeTo(300, -1) },
          seen: expect.closeTo(240 / HEIGHT, 1),
        }),
      ]),
    })
  })

  it('is found to a tenth of a degree in the noise of a dim room', () => {
    expect(findUpright(room([{ lean: 4, offset: 10 }], 8))).toMatchObject({ roll: expect.closeTo(4, 0.7) })
  })

  it('takes well under a tenth of a second', () => {
    const picture = room(
      [
        { lean: 4, offset: 10 },
        { lean: 4, offset: -200 },
      ],
      8,
    )
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      findUpright(picture)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

describe('a camera that looks up or down', () => {
  it.each([
    { roll: 3, pitch: 8 },
    { roll: -2, pitch: -12 },
  ])('makes uprights converge, and the roll is read where they cross the middle: %o', (camera) => {
    const found = findUpright(room([seen(-230, camera), seen(90, camera)]))
    expect(found).toMatchObject({ roll: expect.closeTo(camera.roll, 0.5) })
    if ('missing' in found) return
    expect(Math.max(...found.lines.map(({ lean }) => Math.abs(lean - camera.roll)))).toBeGreaterThan(2)
  })

  it('cannot be told from a rolled one by lines at one side', () => {
    expect(findUpright(room([{ lean: 4, offset: 240 }]))).toEqual({ missing: 'one-sided' })
  })
})

describe('no line is offered', () => {
  it('of a blank wall, of noise, of an edge that lies, and of one too short', () => {
    expect(findUpright(room([]))).toEqual({ missing: 'no-line' })
    expect(findUpright(room([], 20))).toEqual({ missing: 'no-line' })
    expect(findUpright(room([{ lean: 80, offset: 0 }]))).toEqual({ missing: 'no-line' })
    expect(findUpright(room([{ lean: 3, offset: 0, rows: [100, 125] }]))).toEqual({ missing: 'no-line' })
  })

  it('where two that are seen alike disagree', () => {
    const two = room([
      { lean: 0, offset: 30 },
      { lean: 5, offset: 60 },
    ])
    expect(findUpright(two)).toEqual({ missing: 'lines-disagree' })
  })

  it('along the person, whose legs are straight and lean as they like', () => {
    const legs: Post[] = [
      { lean: 6, offset: -20, rows: [150, 350] },
      { lean: 6, offset: 20, rows: [150, 350] },
    ]
    const pose = posed({ nose: [500, 200], left_ankle: [560, 950], right_ankle: [440, 950] })
    expect(findUpright(room(legs))).toMatchObject({ roll: expect.closeTo(6, 0) })
    expect(findUpright(room(legs), pose)).toEqual({ missing: 'no-line' })
    const corner = { lean: 2, offset: -150 }
    const other = { lean: 2, offset: 200 }
    expect(findUpright(room([...legs, corner, other]), pose)).toMatchObject({ roll: expect.closeTo(2, 1) })
  })
})
