import { compensations, measuredCompensations } from './compensations'
import { gates } from './gates'
import { movements, notOffered } from './movements'
import { postureMeasures } from './posture'
import { referenceMeanings } from './references'
import { repetitions } from './repetitions'

/** English. What another language has to say is given by this one's shape. */
export const en = {
  movements,
  notOffered,
  compensations,
  measuredCompensations,
  gates,
  postureMeasures,
  referenceMeanings,
  repetitions,
}
