import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seconds } from '../../../src/core/math/units'
import { createEstimator, type PeopleCounting } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { draw, estimate, look, PHANTOM_NAMES, phantom } from './support'

const open = (countPeople: PeopleCounting) =>
  createEstimator({ model: 'movenet-lightning', backend: 'wasm', countPeople })

/** Two of the rendered people side by side in one room. */
async function pair(left: string, right: string): Promise<ImageBitmap> {
  const [one, other] = await Promise.all(
    [left, right].map(async (name) => createImageBitmap((await phantom(name)).blob)),
  )
  return draw(960, 720, (context) => {
    if (one) context.drawImage(one, 240, 0, 480, 720, 0, 0, 480, 720)
    if (other) context.drawImage(other, 240, 0, 480, 720, 480, 0, 480, 720)
  })
}

const two = () => pair('abduction_man_left_030', 'abduction_senior_right_040_far')

describe('counting people in every picture', () => {
  let engine: PoseEstimator
  beforeAll(async () => {
    engine = await open('always')
  })
  afterAll(() => engine.dispose())

  it('sees two where there are two, on the first picture if it is asked to', async () => {
    const { pose, peopleCount } = await estimate(engine, await two(), seconds(0))
    expect({ people: pose.people, peopleCount }).toEqual({ people: 2, peopleCount: 'counted' })
  })

  it('sees two who are close to the camera', async () => {
    const near = await pair('neck_flexext_front_man_mid_m040_near', 'neck_flexext_front_woman_mid_015_near')
    expect((await estimate(engine, near, seconds(0))).pose.people).toBe(2)
  })

  it('leaves out somebody far behind', async () => {
    const [front, back] = await Promise.all(
      ['abduction_man_left_030', 'abduction_senior_right_040_far'].map(async (name) =>
        createImageBitmap((await phantom(name)).blob),
      ),
    )
    const room = draw(960, 720, (context) => {
      if (front) context.drawImage(front, 0, 0)
      if (back) context.drawImage(back, 360, 80, 240, 600, 720, 230, 108, 270)
    })
    expect((await estimate(engine, room, seconds(0))).pose.people).toBe(1)
  })

  it('sees nobody where there is nobody', async () => {
    expect(
      (
        await estimate(
          engine,
          draw(640, 480, () => {}),
          seconds(0),
        )
      ).pose.people,
    ).toBe(0)
  })

  it('never takes one person for two', async () => {
    const counted: Record<string, number> = {}
    for (const name of PHANTOM_NAMES.filter((_, index) => index % 15 === 0)) {
      counted[name] = (await look(engine, await createImageBitmap((await phantom(name)).blob))).pose.people
    }
    expect(Object.keys(counted).length).toBeGreaterThan(20)
    expect(Object.entries(counted).filter(([, people]) => people !== 1)).toEqual([])
  })
})

describe('counting people', () => {
  it('goes on now and then while it measures, and never before the first answers', async () => {
    const engine = await open('periodic')
    const people: number[] = []
    const states: string[] = []
    for (let frame = 0; frame < 40 && people.at(-1) !== 2; frame++) {
      const { pose, peopleCount } = await estimate(engine, await two(), seconds(frame / 10))
      people.push(pose.people)
      states.push(peopleCount)
    }
    expect(people.slice(0, 4)).toEqual([1, 1, 1, 1])
    expect(states[0]).toBe('not-counted')
    expect(people.at(-1)).toBe(2)
    expect(states.at(-1)).toBe('counted')
    // Somebody walks out of the picture: the next count says so.
    const alone = await createImageBitmap((await phantom('abduction_man_left_030')).blob)
    const after: number[] = []
    for (let frame = 0; frame < 40 && after.at(-1) !== 1; frame++) {
      after.push(
        (await estimate(engine, await createImageBitmap(alone), seconds(10 + frame / 10))).pose.people,
      )
    }
    expect(after.at(-1)).toBe(1)
    await engine.dispose()
  })

  it('is left out when it is told to be', async () => {
    const engine = await open('never')
    const { pose, peopleCount } = await look(engine, await two())
    expect({ people: pose.people, peopleCount }).toEqual({ people: 1, peopleCount: 'not-counted' })
    await engine.dispose()
  })
})
