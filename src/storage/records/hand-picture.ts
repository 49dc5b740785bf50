import * as v from 'valibot'
import { LEVEL_SOURCES } from '../../core/body/frame-context'
import { pixels } from '../../core/math/units'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import { angle, count, key, moment } from './fields'
import { handAngle } from './hand-angle'
import { source } from './origin'
import { pictureFromPixels } from './pixel-points'
import type { RecordKind } from './record-kind'

const version = 2

const size = v.pipe(count, v.minValue(1), v.transform(pixels))

/**
 * Version 2: as {@link HandPicture}. In version 1 the points of angles were in pixels. The picture itself, where it is kept, stands in its own table.
 */
const schema = v.object({
  id: key,
  sessionId: key,
  recordedAt: moment,
  source,
  appVersion: v.string(),
  width: size,
  height: size,
  level: v.exactOptional(v.object({ source: v.picklist(LEVEL_SOURCES), roll: angle })),
  angles: v.array(handAngle),
}) satisfies v.GenericSchema<unknown, HandPicture>

export const handPictureKind: RecordKind<HandPicture> = {
  id: 'hand-picture',
  table: 'entries',
  indexed: ({ sessionId }) => ({ kind: 'hand-picture', encounterId: sessionId }),
  name: 'picture measured by hand',
  key: 'id',
  version,
  schema,
  migrations: { 2: pictureFromPixels },
  toStored: (picture) => ({ ...picture }),
}
