import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { degrees, pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { registerBackground, type Thumbnail } from '../../src/core/quality/background/register'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { BackgroundWatch } from '../../src/pose/background-watch'
import { jitter, lifts } from './support/courses'
import { facingCamera } from './support/stick-figure'

const [WIDTH, HEIGHT] = [32, 24]

/** Brightness of a room with a door, a shelf and a floor; x and y in cells from its middle. */
const room = (x: number, y: number) =>
  90 + 60 * Math.tanh(x + 9) - 50 * Math.tanh(x - 7) + 40 * Math.tanh(2 * (y - 6)) + (y < -4 ? 25 : 0)

/** How a camera that was turned and shifted sees it, four samples a cell each way, with noise. */
function seen({ roll = 0, shiftX = 0, shiftY = 0, light = 1, of = room } = {}): Thumbnail {
  const noise = jitter(roll + 100, 0.3)
  const [cos, sin] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)]
  const luma = Float32Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
    let sum = 0
    for (let sample = 0; sample < 16; sample++) {
      const x = (index % WIDTH) - (WIDTH - 1) / 2 + (sample % 4) / 4 - 0.375 - shiftX * WIDTH
      const y =
        Math.floor(index / WIDTH) - (HEIGHT - 1) / 2 + Math.floor(sample / 4) / 4 - 0.375 - shiftY * WIDTH
      sum += of(cos * x + sin * y, -sin * x + cos * y)
    }
    return (light * sum) / 16 + noise()
  })
  return { width: WIDTH, height: HEIGHT, luma }
}

/** Everything but a person in the middle. */
const OUTSIDE = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
  const x = index % WIDTH
  return x > 12 && x < 20 && index / WIDTH > 5 ? 0 : 1
})

describe('the room behind a person', () => {
  it.each([
    { roll: 8 },
    { roll: -5 },
    { roll: 2, shiftX: 0.04, shiftY: -0.03 },
    { shiftX: -0.1 },
    { roll: 4, light: 0.7 },
  ])('tells how the camera was moved: %j', (moved) => {
    const found = registerBackground(seen(), seen(moved), OUTSIDE)
    expect(Math.abs((found?.roll ?? 99) - (moved.roll ?? 0))).toBeLessThan(0.5)
    expect(Math.abs((found?.shiftX ?? 99) - (moved.shiftX ?? 0))).toBeLessThan(0.01)
    expect(Math.abs((found?.shiftY ?? 99) - (moved.shiftY ?? 0))).toBeLessThan(0.01)
  })

  it('stands still while the light changes, and while somebody passes in front of it', () => {
    const passing = (x: number, y: number) => (Math.abs(x + 4) < 2.5 && y > -6 ? 30 : room(x, y))
    for (const now of [seen({ light: 0.6 }), seen({ light: 1.2 }), seen({ of: passing })]) {
      const found = registerBackground(seen(), now, OUTSIDE)
      expect(
        Math.hypot(found?.roll ?? 99, 60 * (found?.shiftX ?? 9), 60 * (found?.shiftY ?? 9)),
      ).toBeLessThan(1)
    }
  })

  it('tells nothing where it is a plain wall, another room, or hidden', () => {
    const plain = () => 120
    expect(registerBackground(seen({ of: plain }), seen({ of: plain, roll: 8 }), OUTSIDE)).toBeUndefined()
    const other = (x: number, y: number) => 120 + 90 * Math.sin(1.1 * x) * Math.cos(0.9 * y)
    expect(registerBackground(seen(), seen({ of: other }), OUTSIDE)).toBeUndefined()
    expect(registerBackground(seen(), seen(), new Uint8Array(WIDTH * HEIGHT))).toBeUndefined()
  })

  it('is looked at outside the person alone, four times a second', () => {
    const watch = new BackgroundWatch()
    const person = facingCamera().imageLandmarks
    const size = { width: 1000, height: 1000 }
    const at = (time: number, now: Thumbnail) => watch.motion(now, person, size, seconds(time))
    expect(Math.abs(at(0, seen())?.roll ?? 99)).toBeLessThan(0.1)
    expect(Math.abs(at(0.1, seen({ roll: 8 }))?.roll ?? 99)).toBeLessThan(0.1)
    expect(Math.abs((at(0.3, seen({ roll: 8 }))?.roll ?? 99) - 8)).toBeLessThan(0.5)
  })
})

describe('a phone that is turned after the first repetition', () => {
  const { angle, duration } = lifts(10, [
    { to: 110, hold: 2 },
    { to: 120, hold: 2 },
  ])
  const read = ([width, height]: readonly [number, number]) =>
    analyseTrial(
      packRecording(
        Array.from({ length: Math.floor(duration * 12) }, (_, frame): Pose => {
          const time = frame / 12
          const pose = facingCamera({ abduction: { left: angle(time) } }, time)
          const [wide, high] = time > 6.4 ? [width, height] : [1200, 1600]
          return { ...pose, width: pixels(wide), height: pixels(high) }
        }),
      ),
      movementById('shoulder-abduction'),
      'left',
    )

  it('has another neutral from then on, so that no value is read from the old one', () => {
    const { repetitions, trace } = read([1600, 1200])
    expect(repetitions.map((each) => Math.round(each.degrees))).toEqual([110])
    expect(trace.at(-1)?.angle).toMatchObject({ missing: 'camera-moved' })
  })

  it('is not taken for turned where only the size changes', () => {
    const { repetitions } = read([1500, 2000])
    expect(repetitions.map((each) => Math.round(each.degrees))).toEqual([110, 120])
  })
})

describe('a camera that is knocked after the first repetition', () => {
  const { angle, duration } = lifts(10, [
    { to: 110, hold: 2 },
    { to: 120, hold: 2 },
  ])
  const KNOCKED_AT = 6.4
  const poses = Array.from({ length: Math.floor(duration * 12) }, (_, frame): Pose => {
    const time = frame / 12
    const lean = time > KNOCKED_AT ? 8 : 0
    return {
      ...facingCamera({ abduction: { left: angle(time) }, trunkLean: -lean }, time),
      background: { roll: degrees(lean), shiftX: 0, shiftY: 0 },
    }
  })
  const { repetitions, gates, trace, compensations } = analyseTrial(
    packRecording(poses),
    movementById('shoulder-abduction'),
    'left',
  )

  it('gives no value from then on, and says why', () => {
    expect(repetitions.map((each) => Math.round(each.degrees))).toEqual([110])
    expect(trace.at(-1)?.angle).toMatchObject({ missing: 'camera-moved' })
    expect(gates?.find(({ gate }) => gate === 'camera')?.refused).toBeGreaterThan(0.3)
  })

  it('ascribes no lean to the person', () => {
    const leans =
      compensations?.flatMap(({ compensations: each }) =>
        each.filter(({ id }) => id.startsWith('trunk')).map(({ value }) => value),
      ) ?? []
    for (const value of leans) expect(typeof value === 'number' ? Math.abs(value) : 0).toBeLessThan(2)
  })

  it('keeps what was seen of the room in the recording', () => {
    const last = unpackPose(packRecording(poses), poses.length - 1)
    expect(last.background?.roll).toBeCloseTo(8, 3)
  })
})
