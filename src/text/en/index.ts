import { agreement } from './agreement'
import { compensations, measuredCompensations } from './compensations'
import { contents, sourceNames } from './contents'
import { errors } from './errors'
import { gateStates, gates } from './gates'
import { instructions } from './instructions'
import { missing } from './missing'
import { movements, notOffered } from './movements'
import { postureMeasures } from './posture'
import { leaving, records } from './records'
import { referenceMeanings } from './references'
import { repetitions } from './repetitions'
import { comparisons, verdicts } from './verdicts'
import { views } from './views'

/** English. What another language has to say is given by this one's shape. */
export const en = {
  agreement,
  movements,
  notOffered,
  compensations,
  measuredCompensations,
  gates,
  gateStates,
  instructions,
  missing,
  verdicts,
  comparisons,
  errors,
  contents,
  sourceNames,
  views,
  records,
  leaving,
  postureMeasures,
  referenceMeanings,
  repetitions,
}
