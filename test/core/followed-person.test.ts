import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FollowedPerson } from '../../src/core/body/followed-person'
import type { Pose } from '../../src/core/body/pose'
import { seconds } from '../../src/core/math/units'
import { jitter } from './support/courses'
import { recordedCourse } from './support/recorded-courses'
import { facingCamera, mapped } from './support/stick-figure'

const RATES = [5, 8, 12, 20, 30]
/** The trunk of the figure is 200 pixels long, some 50 cm. */
const person = facingCamera()
const at = (pose: Pose, time: number, people: number): Pose => ({ ...pose, time: seconds(time), people })
const besides = (pose: Pose, by: number) => mapped(pose, (x, y) => [x + by, y])

const PLACED = { isPlaced: true, isCounted: true }
const COMING = { isPlaced: false, isCounted: true }

/** How many people each frame says there are, of those that the network says there are. */
function follow(frames: readonly { readonly pose: Pose; readonly time: number; readonly people: number }[]) {
  const followed = new FollowedPerson()
  return frames.map(({ pose, time, people }) => followed.follow(at(pose, time, people), PLACED).people)
}
const filmed = (duration: number, rate: number, frame: (time: number) => { pose: Pose; people: number }) =>
  Array.from({ length: Math.ceil(duration * rate) }, (_, index) => ({
    time: index / rate,
    ...frame(index / rate),
  }))

describe('a person with a helper in the picture', () => {
  it.each(RATES)(
    'is followed while they move, sway and lift, whoever else is counted: %i a second',
    (rate) => {
      const next = jitter(rate, 2)
      const frames = filmed(8, rate, (time) => {
        const lift = 10 + 80 * (1 - Math.cos(time))
        const pose = facingCamera({ abduction: { left: lift, right: lift }, trunkLean: 15 * Math.sin(time) })
        return { pose: mapped(pose, (x, y) => [x + next(), y + next()]), people: time > 2 ? 2 : 1 }
      })
      expect(new Set(follow(frames))).toEqual(new Set([1]))
    },
  )

  it.each(RATES)(
    'is told from the helper where the network jumps over, before anybody is counted: %i a second',
    (rate) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 110, max: 400 }),
          fc.boolean(),
          fc.boolean(),
          (apart, isLeft, isCounted) => {
            const helper = besides(person, isLeft ? apart : -apart)
            const frames = filmed(6, rate, (time) => ({
              pose: time > 2 && time < 4 ? helper : person,
              people: isCounted ? 2 : 1,
            }))
            const people = follow(frames)
            frames.forEach(({ time }, index) => {
              expect(people[index]).toBe(time > 2 && time < 4 ? 2 : 1)
            })
          },
        ),
        { numRuns: 30 },
      )
    },
  )

  it('is told from a helper who is seen as much larger in the same place', () => {
    const large = mapped(person, (x, y) => [500 + 1.5 * (x - 500), 500 + 1.5 * (y - 500)])
    expect(
      follow([person, large, person].map((pose, index) => ({ pose, time: index / 12, people: 2 }))),
    ).toEqual([1, 2, 1])
  })

  it('is whoever is left, once nobody else has been counted for three seconds', () => {
    const frames = filmed(8, 12, (time) => ({
      pose: time > 2 ? besides(person, 180) : person,
      people: time < 4 ? 2 : 1,
    }))
    const people = follow(frames)
    expect(people[Math.floor(6.9 * 12)]).toBe(2)
    expect(people[Math.floor(7.2 * 12)]).toBe(1)
    const uncounted = new FollowedPerson()
    const state = { isPlaced: true, isCounted: false }
    const ends = frames.map(({ pose, time }) => uncounted.follow(at(pose, time, 1), state).people)
    expect(ends.at(-1)).toBe(2)
  })

  it('may come from anywhere until they have been at rest, and anew when they are placed again', () => {
    const followed = new FollowedPerson()
    followed.follow(at(person, 0, 1), COMING)
    expect(followed.follow(at(besides(person, 300), 0.1, 2), COMING).people).toBe(1)
    expect(followed.follow(at(person, 0.2, 2), PLACED).people).toBe(2)
    followed.reset()
    expect(followed.follow(at(person, 0.3, 2), PLACED).people).toBe(1)
    expect(followed.follow(at(person, 0.4, 0), PLACED).people).toBe(0)
  })

  it.each(['shoulder-screen', 'neck-screen'])('never loses the only person of the recording %s', (name) => {
    // The turns in between place the person anew in a run: each facing by itself.
    const poses = recordedCourse(name)
    const followed = new FollowedPerson()
    const lost = poses.filter((pose) => followed.follow(pose, PLACED).people > 1)
    expect(lost.length).toBeLessThan(0.01 * poses.length)
  })
})
