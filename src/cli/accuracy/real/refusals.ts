import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Pose } from '../../../core/body/pose'
import type { Side } from '../../../core/body/skeleton'
import { isMissing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { MOVEMENT_IDS } from '../../../core/movements/movement'
import { readStill } from '../../../core/quality/gated-reader'
import type { Picture } from '../phantom-image'
import { pictureName, readUntrusted } from './labels'

const caseSchema = v.object({
  file: pictureName,
  movement: v.picklist(MOVEMENT_IDS),
  should: v.picklist(['measure', 'refuse']),
})

/** A picture of which somebody has said whether a movement can be measured in it. */
export interface RefusalCase extends v.InferOutput<typeof caseSchema> {
  readonly picture: Picture
}

/** The cases of the folder's `gates`, where there is one: a JSON file for each. */
export async function readRefusalCases(folder: string): Promise<readonly RefusalCase[]> {
  const gates = join(folder, 'gates')
  if (!existsSync(gates)) return []
  const files = (await readdir(gates)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (name) => {
      const found = await readUntrusted(join(gates, name), caseSchema)
      const picture = { id: `gates/${found.file}`, image: found.file, path: join(gates, found.file) }
      return { ...found, picture }
    }),
  )
}

/** What the app says to one case. */
export interface RefusalRow extends Pick<RefusalCase, 'file' | 'movement' | 'should'> {
  readonly said: string
  readonly isRight: boolean
}

/** What the app says of each side: an angle in degrees, or why there is none. Right where one that can be measured is, on either side. */
export function answerCase({ file, movement, should }: RefusalCase, pose: Pose): RefusalRow {
  const sides: readonly Side[] = movementById(movement).laterality === 'none' ? ['left'] : ['left', 'right']
  const readings = sides.map((side) => readStill(movementById(movement), side, pose))
  const isAnswered = readings.some((reading) => !isMissing(reading))
  const said = readings.map((reading) =>
    isMissing(reading)
      ? [reading.missing, reading.detail].filter((part) => part !== undefined).join(', ')
      : `${reading.degrees.toFixed(0)}°`,
  )
  return { file, movement, should, said: said.join(' / '), isRight: isAnswered === (should === 'measure') }
}
