import * as v from 'valibot'
import { LEVEL_SOURCES } from '../../core/body/frame-context'
import { LANDMARK_NAMES } from '../../core/body/skeleton'
import { CORRECTION_IDS } from '../../core/ensemble/corrections'
import { count } from './fields'

/** A `LandmarkRecording`; typed arrays are stored as such. */
export const landmarks = v.pipe(
  v.object({
    width: count,
    height: count,
    names: v.array(v.picklist(LANDMARK_NAMES)),
    times: v.instance(Float64Array),
    people: v.instance(Uint8Array),
    image: v.instance(Float32Array),
    world: v.exactOptional(v.instance(Float32Array)),
    light: v.exactOptional(v.instance(Float32Array)),
    level: v.exactOptional(v.object({ source: v.picklist(LEVEL_SOURCES), roll: v.instance(Float32Array) })),
    head: v.exactOptional(v.instance(Float32Array)),
    correction: v.exactOptional(v.picklist(CORRECTION_IDS)),
  }),
  v.check(({ names, times, people, image, world, light, level, head }) => {
    const cells = times.length * names.length
    return (
      people.length === times.length &&
      image.length === cells * 3 &&
      (world === undefined || world.length === cells * 4) &&
      (light === undefined || light.length === times.length * 2) &&
      (level === undefined || level.roll.length === times.length) &&
      (head === undefined || head.length === times.length * 4)
    )
  }, 'the arrays do not belong to the same frames'),
)
