import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { downOf, trunkOf } from '../../../core/body/body-axes'
import { pickLandmarks } from '../../../core/body/landmarks'
import type { Pose } from '../../../core/body/pose'
import { isMissing } from '../../../core/math/missing'
import { between, length, signedAngle, wrapFrom } from '../../../core/math/vector'
import { bodyTurn } from '../../../core/quality/body-turn'
import type { Picture } from '../phantom-image'
import { type ErrorSummary, summariseErrors } from '../statistics'

/** The same person in the same place, before and after an exercise; nobody has labelled them. */
export interface PicturePair {
  readonly name: string
  readonly start: Picture
  readonly end: Picture
}

/** Start and end picture of one stance should tell the same turn of the body to within this, degrees. */
const SAME_TURN = 8

const FIRST = /^(.+)_0(\.(?:jpe?g|png|webp))$/i

/** The start and end pictures of the folder's `pairs`, where there is one. */
export async function readPairs(folder: string): Promise<readonly PicturePair[]> {
  const pairs = join(folder, 'pairs')
  if (!existsSync(pairs)) return []
  const files = new Set(await readdir(pairs))
  const picture = (image: string): Picture => ({ id: `pairs/${image}`, image, path: join(pairs, image) })
  return [...files].sort().flatMap((file) => {
    const [, name, extension] = FIRST.exec(file) ?? []
    const end = `${name}_1${extension}`
    return name !== undefined && files.has(end) ? [{ name, start: picture(file), end: picture(end) }] : []
  })
}

/** How far the two pictures of some pairs differ in the turn of the body, degrees; refused where one tells none. */
export type TurnsApart = ErrorSummary & {
  /** Of those that were answered, the share within 8°, 0 to 1. */
  readonly alike?: number
}

export type PairSummary = TurnsApart & {
  /** The same of the pairs in which the person stands or sits upright on feet that have not moved. */
  readonly onSameFeet: TurnsApart
}

/** Feet that moved by less than this, in trunk lengths, stand where they stood. */
const SAME_PLACE = 0.35
/** A trunk that leans by more in the picture, degrees, is that of somebody who bends or lies. */
const UPRIGHT = 35

/** Where somebody stands: nothing where the ankles are not seen or the trunk is not upright. */
function stanceOf(pose: Pose) {
  const [trunk, feet] = [trunkOf(pose), pickLandmarks(pose, 'left_ankle', 'right_ankle')]
  if (isMissing(trunk) || isMissing(feet) || Math.abs(signedAngle(downOf(pose), trunk.down)) > UPRIGHT)
    return undefined
  return { feet, size: length(trunk.down) }
}

function isOnSameFeet(before: Pose, after: Pose): boolean {
  const [one, other] = [stanceOf(before), stanceOf(after)]
  if (!one || !other) return false
  const most = SAME_PLACE * Math.max(one.size, other.size)
  return (['left_ankle', 'right_ankle'] as const).every(
    (name) => length(between(one.feet[name], other.feet[name])) < most,
  )
}

function apartIn(pairs: readonly (readonly [Pose, Pose])[]): TurnsApart {
  const apart = pairs.map(([start, end]) => {
    const [before, after] = [bodyTurn(start), bodyTurn(end)]
    if (isMissing(before) || isMissing(after)) return undefined
    return wrapFrom(-180, after.heading - before.heading)
  })
  const known = apart.filter((turn) => turn !== undefined)
  const alike = known.filter((turn) => Math.abs(turn) <= SAME_TURN)
  return { ...summariseErrors(apart), ...(known.length > 0 && { alike: alike.length / known.length }) }
}

/** How well start and end pictures agree on the turn of the body. */
export function summarisePairs(
  pairs: readonly PicturePair[],
  poseOf: (picture: Picture) => Pose,
): PairSummary {
  const poses = pairs.map(({ start, end }) => [poseOf(start), poseOf(end)] as const)
  return { ...apartIn(poses), onSameFeet: apartIn(poses.filter((pair) => isOnSameFeet(...pair))) }
}
