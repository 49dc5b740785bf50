import { type Cell, toCsv } from '../../math/csv'
import { isMissing } from '../../math/missing'
import { modeOf } from '../../movements/mode'
import { trialUncertainty } from '../budget/reading'
import { modelOfValues } from '../method'
import type { Estimate } from './interval'
import type { AgreementPair, AgreementStudy } from './study'

const rounded = (value: number) => Number(value.toFixed(2))
const NONE: readonly Cell[] = [undefined, undefined, undefined]
const interval = ({ value, low, high }: Estimate): readonly Cell[] => [value, low, high].map(rounded)

function methodOf({ like }: AgreementStudy): readonly Cell[] {
  const { model, modelVersion, engine, engineVersion } = modelOfValues(like)
  return [
    ...[model, modelVersion, `${engine} ${engineVersion}`],
    ...[like.measurementVersion, like.source.kind, modeOf(like)],
  ]
}
const METHOD = ['model', 'model version', 'engine', 'measurement version', 'source', 'mode']

/** Numbers people in the order in which they were first measured, so that no name leaves the device. */
function peopleNumbers(pairs: readonly AgreementPair[]) {
  const known = [...new Set(pairs.flatMap(({ clientId }) => clientId ?? []))]
  return ({ clientId }: AgreementPair) => (clientId === undefined ? undefined : known.indexOf(clientId) + 1)
}

/** One line per pair: everything needed to compute the figures again elsewhere. Degrees. */
export function pairsCsv(studies: readonly AgreementStudy[]): string {
  const all = studies.flatMap(({ pairs }) => pairs)
  const personOf = peopleNumbers(
    [...all].sort((a, b) => a.trial.recordedAt.localeCompare(b.trial.recordedAt)),
  )
  const rows = studies.flatMap((study) =>
    study.pairs.map((pair): readonly Cell[] => {
      const { trial, ours, goniometer, difference, average } = pair
      const { sd, repetitions } = trial.analysis
      const uncertainty = trialUncertainty(trial)
      return [
        trial.recordedAt,
        personOf(pair),
        study.movement.id,
        trial.side,
        rounded(ours),
        isMissing(uncertainty) ? undefined : rounded(uncertainty.halfWidth),
        isMissing(sd) ? undefined : rounded(sd),
        repetitions.length,
        rounded(goniometer),
        trial.goniometer?.rater,
        rounded(difference),
        rounded(average),
        ...methodOf(study),
        trial.appVersion,
      ]
    }),
  )
  const header = [
    'recorded at',
    'person',
    'movement',
    'side',
    'Plumbline mean',
    'Plumbline uncertainty 95 %',
    'Plumbline SD',
    'repetitions',
    'goniometer',
    'rater',
    'difference',
    'average',
    ...METHOD,
    'app version',
  ]
  return toCsv(header, rows)
}

/** One line per movement and method: what its pairs come to. Degrees; ICC without unit. */
export function figuresCsv(studies: readonly AgreementStudy[]): string {
  const of = (name: string) => [name, `${name} 95 % low`, `${name} 95 % high`]
  const header = [
    'movement',
    ...METHOD,
    'pairs',
    'people',
    ...of('bias'),
    'SD of differences',
    ...of('lower limit'),
    ...of('upper limit'),
    ...of('ICC(2,1)'),
    'SEM',
    'MDC95',
  ]
  const rows = studies.map((study): readonly Cell[] => {
    const start = [study.movement.id, ...methodOf(study), study.pairs.length, study.people]
    if (isMissing(study.agreement)) return [...start, ...Array.from({ length: 15 }, () => undefined)]
    const { limits, icc, sem, mdc95 } = study.agreement
    return [
      ...start,
      ...interval(limits.bias),
      rounded(limits.sd),
      ...interval(limits.lower),
      ...interval(limits.upper),
      ...(isMissing(icc) ? NONE : [icc.value, icc.low, icc.high].map((value) => Number(value.toFixed(4)))),
      rounded(sem),
      rounded(mdc95),
    ]
  })
  return toCsv(header, rows)
}
