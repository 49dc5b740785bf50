import * as v from 'valibot'
import { LEVEL_SOURCES } from '../../core/body/frame-context'
import { LANDMARK_NAMES } from '../../core/body/skeleton'
import { CORRECTION_IDS } from '../../core/ensemble/corrections'
import { NO_CORRECTION } from '../../core/trial/landmark-recording'
import { sourceKind } from './origin'

const levelSource = v.picklist(LEVEL_SOURCES)
const correction = v.picklist([...CORRECTION_IDS, NO_CORRECTION])

/** Whether a column has one value for all frames, or one for each of so many. */
const fits = (column: string | readonly string[] | undefined, frames: number) =>
  column === undefined || typeof column === 'string' || column.length === frames

/** A `LandmarkRecording`; typed arrays are stored as such. */
export const landmarks = v.pipe(
  v.object({
    source: v.exactOptional(sourceKind),
    sizes: v.instance(Float32Array),
    names: v.array(v.picklist(LANDMARK_NAMES)),
    times: v.instance(Float64Array),
    people: v.instance(Uint8Array),
    places: v.instance(Float32Array),
    world: v.exactOptional(v.instance(Float32Array)),
    light: v.exactOptional(v.instance(Float32Array)),
    level: v.exactOptional(
      v.object({ source: v.union([levelSource, v.array(levelSource)]), roll: v.instance(Float32Array) }),
    ),
    head: v.exactOptional(v.instance(Float32Array)),
    background: v.exactOptional(v.instance(Float32Array)),
    unchanged: v.exactOptional(v.instance(Float32Array)),
    correction: v.exactOptional(v.union([correction, v.array(correction)])),
  }),
  v.check(
    ({
      sizes,
      names,
      times,
      people,
      places,
      world,
      light,
      level,
      head,
      unchanged,
      background,
      correction,
    }) => {
      const frames = times.length
      const cells = frames * names.length
      return (
        (sizes.length === frames * 2 || sizes.length === 2) &&
        people.length === frames &&
        places.length === cells * 3 &&
        (world === undefined || world.length === cells * 4) &&
        (light === undefined || light.length === frames * 2) &&
        (level === undefined || (level.roll.length === frames && fits(level.source, frames))) &&
        (head === undefined || head.length === frames * 4) &&
        (background === undefined || background.length === frames * 3) &&
        (unchanged === undefined || unchanged.length === frames) &&
        fits(correction, frames)
      )
    },
    'the arrays do not belong to the same frames',
  ),
)
