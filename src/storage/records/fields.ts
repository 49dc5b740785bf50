import * as v from 'valibot'
import { isGoniometerAngle } from '../../core/error/agreement/goniometer-reading'
import { MISSING_REASONS } from '../../core/math/missing'
import { degrees, seconds } from '../../core/math/units'

/** Fields that several kinds of records are made of. */

export const key = v.pipe(v.string(), v.nonEmpty())
export const moment = v.pipe(v.string(), v.isoTimestamp())
export const number = v.pipe(v.number(), v.finite())
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const angle = v.pipe(number, v.transform(degrees))
export const time = v.pipe(number, v.transform(seconds))
export const missing = v.object({
  missing: v.picklist(MISSING_REASONS),
  detail: v.exactOptional(v.string()),
})
export const angleOrMissing = v.union([angle, missing])
/** What somebody read by hand. */
export const goniometerDegrees = v.pipe(
  v.number(),
  v.check(isGoniometerAngle, 'no joint can be read at this angle'),
  v.transform(degrees),
)
export const side = v.picklist(['left', 'right'])
export const partOfRun = v.object({ id: key, protocolId: key, step: count })
