import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { seconds } from '../../src/core/math/units'
import { PositionChange } from '../../src/core/run/position-change'
import { lifted } from './support/lifted'
import { facingCamera } from './support/stick-figure'

/** When it is told, seconds; undefined where it is not. */
function toldAt(at: (time: number) => Pose, duration = 9): number | undefined {
  const change = new PositionChange()
  for (let time = 0; time < duration; time += 0.1) {
    if (change.add({ ...at(time), time: seconds(time) })) return time
  }
  return undefined
}

/** The trunk is 200 pixels long. */
const person = facingCamera({})

describe('somebody who is asked to stand up or sit down', () => {
  it.each([
    ['up', 160],
    ['down', -160],
  ])('is seen to go %s, half-way through it', (_, by) => {
    const told = toldAt((time) => lifted(person, by * Math.min(1, Math.max(0, (time - 2) / 1.5))))
    expect(told).toBeGreaterThan(2)
    expect(told).toBeLessThan(3.5)
  })

  it('has not done so while they sit, lift an arm, lean or sit up', () => {
    expect(toldAt((time) => lifted(person, 20 * Math.sin(time)))).toBeUndefined()
    expect(toldAt((time) => facingCamera({ abduction: { left: 20 * time } }))).toBeUndefined()
    expect(toldAt((time) => facingCamera({ trunkLean: 15 * Math.sin(time) }))).toBeUndefined()
  })

  it('has where their head was out of the picture, and is not waited for without end', () => {
    const nobody = { ...person, people: 0, imageLandmarks: {} }
    expect(toldAt((time) => (time < 1 ? person : nobody))).toBeCloseTo(2, 0)
    expect(toldAt(() => person, 20)).toBeCloseTo(10, 0)
  })
})
