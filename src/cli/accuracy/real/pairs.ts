import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pose } from '../../../core/body/pose'
import { isMissing } from '../../../core/math/missing'
import { wrapFrom } from '../../../core/math/vector'
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

/** How far the two pictures of each pair differ in the turn of the body, degrees; refused where one tells none. */
export type PairSummary = ErrorSummary & {
  /** Of those that were answered, the share within 8°, 0 to 1. */
  readonly alike?: number
}

/** How well start and end pictures agree on the turn of the body. */
export function summarisePairs(
  pairs: readonly PicturePair[],
  poseOf: (picture: Picture) => Pose,
): PairSummary {
  const apart = pairs.map(({ start, end }) => {
    const [before, after] = [bodyTurn(poseOf(start)), bodyTurn(poseOf(end))]
    if (isMissing(before) || isMissing(after)) return undefined
    return wrapFrom(-180, after.heading - before.heading)
  })
  const known = apart.filter((turn) => turn !== undefined)
  const alike = known.filter((turn) => Math.abs(turn) <= SAME_TURN)
  return { ...summariseErrors(apart), ...(known.length > 0 && { alike: alike.length / known.length }) }
}
