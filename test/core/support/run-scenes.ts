import type { Pose } from '../../../src/core/body/pose'
import { pixels, seconds } from '../../../src/core/math/units'
import { course, jitter, type Turn } from './courses'
import { facingCamera, type Posed, sideOn } from './stick-figure'

/** What a person does in a run, one move after the other. */
export interface Move {
  /** Angles at the top, degrees; what is left out stays at rest. */
  readonly to: Angles
  /** Seconds up, held, down, and at rest afterwards. */
  readonly up?: number
  readonly hold?: number
  readonly down?: number
  readonly rest?: number
}

/** All angles that a run's figure can take, degrees; directions of the head are positive to the left and chin down. */
export interface Angles {
  readonly leftArm?: number
  readonly rightArm?: number
  readonly turn?: number
  readonly tilt?: number
  readonly nod?: number
}
const NAMES = ['leftArm', 'rightArm', 'turn', 'tilt', 'nod'] as const
const AT_REST = { leftArm: 10, rightArm: 10, turn: 0, tilt: 0, nod: 0 } satisfies Angles

/** How the person is seen from in front, at any time. */
export interface Scene {
  readonly angles: (time: number) => Required<Angles>
  readonly duration: number
}

/** Moves from rest to rest, the first after so many seconds. */
export function scene(moves: readonly Move[], restFor = 2): Scene {
  const turns = Object.fromEntries(
    NAMES.map((name): [string, Turn[]] => [
      name,
      [
        [0, AT_REST[name]],
        [restFor, AT_REST[name]],
      ],
    ]),
  )
  let time = restFor
  for (const { to, up = 1.2, hold = 1.5, down = 1.2, rest = 1.3 } of moves) {
    for (const name of NAMES) {
      const [bottom, top] = [AT_REST[name], to[name] ?? AT_REST[name]]
      turns[name]?.push(
        [time + up, top],
        [time + up + hold, top],
        [time + up + hold + down, bottom],
        [time + up + hold + down + rest, bottom],
      )
    }
    time += up + hold + down + rest
  }
  const courses = NAMES.map((name) => [name, course(...(turns[name] ?? []))] as const)
  return {
    duration: time,
    angles: (at) => ({
      ...AT_REST,
      ...Object.fromEntries(courses.map(([name, angle]) => [name, angle(at)])),
    }),
  }
}

const asPosed = ({ leftArm, rightArm, turn, tilt, nod }: Required<Angles>): Posed => ({
  abduction: { left: leftArm, right: rightArm },
  headRotation: turn,
  headLateral: tilt,
  headFlexion: nod,
})

export interface Seen {
  /** Pictures a second. */
  readonly rate?: number
  /** Of the angles, standard deviation in degrees. */
  readonly sd?: number
  readonly seed?: number
  /** Added to each angle that is away from its rest by 20° and more: a limb that is not held still. */
  readonly wobble?: (time: number) => number
}

/** A figure that faces the camera, as a network with jitter sees it. */
export function seenFrontally(
  { angles, duration }: Scene,
  { rate = 15, sd = 0.5, seed = 1, wobble = () => 0 }: Seen = {},
): readonly Pose[] {
  const next = jitter(seed, sd)
  return Array.from({ length: Math.floor(duration * rate) }, (_, frame) => {
    // Late by up to a third of a frame, as cameras are.
    const time = (frame + 0.3 * (0.5 + 0.5 * Math.sin(frame * 2.3))) / rate
    const now = angles(time)
    const shaken = Object.fromEntries(
      NAMES.map((name) => {
        const away = Math.abs(now[name] - AT_REST[name]) >= 20 ? wobble(time) : 0
        return [name, now[name] + away + next()]
      }),
    )
    return facingCamera(asPosed({ ...AT_REST, ...shaken }), time)
  })
}

/** Somebody with a side towards the camera who raises that arm by so much at any time. */
export const seenSideways = (
  side: 'left' | 'right',
  flexion: (time: number) => number,
  duration: number,
  rate = 15,
): readonly Pose[] => {
  const next = jitter(7, 0.5)
  return Array.from({ length: Math.floor(duration * rate) }, (_, frame) => ({
    ...sideOn(side, { flexion: flexion(frame / rate) + next() }),
    time: seconds(frame / rate),
  }))
}

/** One recording after the other, with a turn of a second between in which nothing is read. */
export function oneAfterTheOther(...parts: readonly (readonly Pose[])[]): readonly Pose[] {
  const poses: Pose[] = []
  for (const part of parts) {
    const start = (poses.at(-1)?.time ?? -1) + 1
    poses.push(...part.map((pose) => ({ ...pose, time: seconds(start + pose.time) })))
  }
  return poses
}

/** The same recording with nobody in the picture between two moments. */
export const withoutPerson = (poses: readonly Pose[], from: number, to: number): readonly Pose[] =>
  poses.map((pose) =>
    pose.time < from || pose.time > to
      ? pose
      : { time: pose.time, width: pixels(1000), height: pixels(1000), people: 0, imageLandmarks: {} },
  )
