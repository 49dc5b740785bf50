import { downOf } from '../body/body-axes'
import type { Pose } from '../body/pose'
import { dot, signedAngle, type Vector } from '../math/vector'

/** Degrees. Whoever lies, or bends so far, has no upright trunk to be told from one that bends forwards. */
const STILL_UPRIGHT = 80

/**
 * How far the trunk leans in the picture beyond what its shoulders lean with it, degrees. Who bends aside
 * takes the shoulder line along; above a level one the trunk bends forwards, turned from the camera.
 */
function leanWithoutShoulders(pose: Pose, down: Vector, shoulders: Vector): number {
  const room = downOf(pose)
  const across = { x: room.y, y: -room.x }
  const lean = signedAngle(room, down)
  const toTheRight = dot(shoulders, across) < 0 ? { x: -shoulders.x, y: -shoulders.y } : shoulders
  const left = Math.abs(lean) - Math.sign(lean) * signedAngle(across, toTheRight)
  return Math.abs(lean) > STILL_UPRIGHT ? 0 : Math.min(Math.abs(lean), Math.max(0, left))
}

/**
 * How much longer the trunk is than the picture shows it, at least, where it bends forwards: 1 for an
 * upright one. Trunk and shoulder line are two lines at right angles whose lengths have a known ratio;
 * how they lie to each other in the picture, and how long they are there, tells the scale (orthographic
 * projection: what is missing of both in the picture lies in depth, and has to make up the right angle).
 *
 * @param breadth of shoulders and hips, as a share of the average person's, by the trunk as it is seen.
 */
export function trunkShortened(pose: Pose, down: Vector, shoulders: Vector, breadth: number): number {
  const sine = Math.sin((leanWithoutShoulders(pose, down, shoulders) * Math.PI) / 180)
  const square = breadth * breadth
  return Math.sqrt((square + 1 + Math.hypot(square - 1, 2 * breadth * sine)) / 2)
}
