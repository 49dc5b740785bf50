import { agreement } from './agreement'
import { compensations, measuredCompensations } from './compensations'
import { contents, sourceNames } from './contents'
import { errors } from './errors'
import { gateStates, gates } from './gates'
import { guided } from './guided'
import { handAngles } from './hand-angles'
import { instructions } from './instructions'
import { missing } from './missing'
import { models } from './models'
import { modes } from './modes'
import { bothSides, movements, notOffered } from './movements'
import { placing } from './placing'
import { postureMeasures } from './posture'
import { problems } from './problems'
import { protocols } from './protocols'
import { leaving, records, reminders } from './records'
import { referenceMeanings } from './references'
import { refinement } from './refinement'
import { repetitions } from './repetitions'
import { safety } from './safety'
import { saving } from './saving'
import { sheet } from './sheet'
import { stage, standing } from './stage'
import { noScreen, titles } from './titles'
import { comparisons, verdicts } from './verdicts'
import { views } from './views'

/** English. What another language has to say is given by this one's shape. */
export const en = {
  agreement,
  movements,
  bothSides,
  notOffered,
  compensations,
  measuredCompensations,
  gates,
  gateStates,
  instructions,
  missing,
  models,
  modes,
  verdicts,
  comparisons,
  errors,
  contents,
  sourceNames,
  views,
  records,
  leaving,
  reminders,
  safety,
  saving,
  titles,
  noScreen,
  stage,
  standing,
  refinement,
  problems,
  sheet,
  handAngles,
  placing,
  postureMeasures,
  referenceMeanings,
  repetitions,
  guided,
  protocols,
}
