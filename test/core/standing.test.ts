import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { degrees, seconds } from '../../src/core/math/units'
import { StandingView } from '../../src/core/posture/capture/standing'
import { POSTURE_VIEWS, type PostureView } from '../../src/core/posture/measures/scene'
import { asFrontUnsure, standing } from './support/standing-figure'

/** A slow machine. */
const RATE = 8

type Scene = (time: number) => Pose

/** Plays scenes of so many seconds one after the other, and notes each new state in words. */
function play(view: PostureView, ...scenes: readonly (readonly [length: number, scene: Scene])[]) {
  const taking = new StandingView(view)
  const told: string[] = []
  let frame = 0
  let end = 0
  for (const [length, scene] of scenes) {
    end += length
    for (; frame / RATE < end; frame++) {
      const { phase, secondsLeft, asked, brokenOff } = taking.add(scene(frame / RATE))
      const why = brokenOff && (brokenOff.by === 'gate' ? brokenOff.reading.gate : brokenOff.by)
      const what = [phase, secondsLeft || '', asked?.instruction ?? '', why ? `after ${why}` : '']
      const words = what.filter(Boolean).join(' ')
      if (told.at(-1) !== words) told.push(words)
    }
  }
  return { taking, told }
}

const still =
  (view: PostureView): Scene =>
  (time) =>
    standing(view, time)

/** Three pixels of jitter and a slow sway of seven: two centimetres of an adult. */
const swaying =
  (view: PostureView): Scene =>
  (time) =>
    standing(view, time, 3.5 * Math.sin(2.5 * time) + 1.5 * Math.sin(41 * time))

const UNDISTURBED = ['turning', 'settling', 'countdown 3', 'countdown 2', 'countdown 1', 'measuring', 'taken']

describe('a view that is taken', () => {
  it.each(POSTURE_VIEWS)('waits, counts down and measures three seconds of %s', (view) => {
    const { taking, told } = play(view, [12, swaying(view)])
    expect(told).toEqual(UNDISTURBED)
    const [first, last] = [taking.poses[0], taking.poses.at(-1)]
    expect((last?.time ?? 0) - (first?.time ?? 0)).toBeCloseTo(3, 1)
    expect(taking.measuringSince).toBe(first?.time)
    // Turning 3 s, settling 1 s, countdown 3 s.
    expect(first?.time).toBeCloseTo(7, 0)
  })

  it('takes a back that the network takes for a front without a face', () => {
    const { told } = play('back', [12, (time) => ({ ...asFrontUnsure(), time: seconds(time) })])
    expect(told).toEqual(UNDISTURBED)
  })

  it('goes on with the same frames when it is over', () => {
    const { taking } = play('front', [12, still('front')])
    const before = taking.poses.length
    taking.add(standing('front', 20))
    expect(taking.poses).toHaveLength(before)
  })

  it('measures on until there are enough frames for a median', () => {
    const taking = new StandingView('front')
    for (let time = 0; time < 20; time += 1) taking.add(standing('front', time))
    expect(taking.state.phase).toBe('taken')
    expect(taking.poses.length).toBeGreaterThanOrEqual(6)
  })
})

describe('a person who stands in another view', () => {
  const wrong: readonly (readonly [PostureView, PostureView, string])[] = [
    ['front', 'right', 'face-camera'],
    ['front', 'back', 'face-camera'],
    ['right', 'front', 'side-to-camera'],
    ['right', 'left', 'side-to-camera'],
    ['left', 'right', 'side-to-camera'],
    ['back', 'front', 'back-to-camera'],
    ['back', 'left', 'back-to-camera'],
  ]
  it.each(wrong)('is not measured: %s wanted, %s seen', (view, seen, instruction) => {
    const { told } = play(view, [12, still(seen)])
    expect(told).toEqual(['turning', `placing ${instruction}`])
  })

  it('is not measured as the front with the face unsure', () => {
    const { told } = play('front', [12, (time) => ({ ...asFrontUnsure(), time: seconds(time) })])
    expect(told).toEqual(['turning', 'placing face-camera'])
  })

  it('is measured as soon as they have turned', () => {
    const { told } = play('right', [5, still('front')], [10, still('right')])
    expect(told.at(-1)).toBe('taken')
    expect(told[1]).toBe('placing side-to-camera')
  })
})

describe('what breaks the quiet standing off', () => {
  it('a step in the countdown and one in the measurement, each with its reason', () => {
    const stepAside: Scene = (time) => standing('front', time, 60)
    const { taking, told } = play('front', [5.5, still('front')], [6, stepAside], [10, still('front')])
    expect(told).toEqual([
      ...UNDISTURBED.slice(0, 4),
      'settling after movement',
      ...UNDISTURBED.slice(2, 6),
      'settling after movement',
      ...UNDISTURBED.slice(2),
    ])
    expect(taking.poses.every(({ time }) => time > 11.5)).toBe(true)
  })

  it('a drift that no single frame shows', () => {
    const { told } = play(
      'front',
      [7.5, still('front')],
      [6, (time) => standing('front', time, 12 * (time - 7.5))],
    )
    expect(told).toContain('settling after movement')
    expect(told).not.toContain('taken')
  })

  it('a lost gate: somebody else in the picture, and a turn away', () => {
    const two: Scene = (time) => ({ ...standing('front', time), people: 2 })
    expect(play('front', [8, still('front')], [2, two]).told.at(-1)).toBe(
      'placing only-one-person after one-person',
    )
    // The view is judged by the median of the last second.
    const turned = play('front', [8, still('front')], [2, still('right')]).told
    expect(turned.slice(6)).not.toContain('taken')
  })

  it('a hole in the pictures', () => {
    const taking = new StandingView('front')
    for (let time = 0; time < 8; time += 0.125) taking.add(standing('front', time))
    expect(taking.state.phase).toBe('measuring')
    taking.add(standing('front', 12))
    expect(taking.state).toMatchObject({ phase: 'settling', brokenOff: { by: 'gap' } })
  })

  it('not a network that starts: nobody is asked into the picture before it has been empty for a second', () => {
    const empty: Scene = (time) => ({ ...standing('front', time), people: 0, imageLandmarks: {} })
    const late = play('front', [3.75, empty], [10, still('front')]).told
    expect(late.slice(0, 3)).toEqual(['turning', 'settling', 'countdown 3'])
    expect(play('front', [4.5, empty]).told).toEqual(['turning', 'placing step-into-picture'])
  })

  it('not a frame or two in which the network saw nobody', () => {
    const blink: Scene = (time) => ({ ...standing('front', time), people: 0, imageLandmarks: {} })
    const { taking, told } = play('front', [8, still('front')], [0.25, blink], [3, still('front')])
    expect(told).toEqual(UNDISTURBED)
    expect(taking.poses.every(({ people }) => people === 1)).toBe(true)
  })
})

describe('what could be better', () => {
  const turned: Scene = (time) => ({
    ...standing('front', time),
    level: { roll: degrees(4), source: 'sensor' },
  })
  const far: Scene = (time) => {
    const pose = standing('front', time)
    const smaller = Object.entries(pose.imageLandmarks).map(([name, { x, y, score }]) => [
      name,
      { x: 500 + (x - 500) * 0.45, y: 500 + (y - 500) * 0.45, score },
    ])
    return { ...pose, imageLandmarks: Object.fromEntries(smaller) }
  }

  it('is asked for, and then does', () => {
    const { told } = play('front', [20, far])
    expect(told.slice(0, 3)).toEqual(['turning', 'placing come-closer', 'countdown 3'])
    expect(told.at(-1)).toBe('taken')
  })

  it('is not asked of the person where it is the camera that leans: that roll is known and taken off', () => {
    expect(play('front', [12, turned]).told).toEqual(UNDISTURBED)
  })
})
