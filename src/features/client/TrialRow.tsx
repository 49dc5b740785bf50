import { measuredValue } from '../../core/assessment/measured-value'
import { isMissing } from '../../core/math/missing'
import { movementById } from '../../core/movements/catalogue'
import { modeOf } from '../../core/movements/mode'
import { isStale } from '../../core/trial/reanalyse'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { deleteTrial, setGoniometer } from '../../storage/repositories'
import { movementTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { formatDegrees, formatMoment, formatTime } from '../../ui/format'
import { SideTag } from '../../ui/SideTag'
import { attempt } from '../records/attempt'
import { GoniometerField } from '../records/GoniometerField'
import { UncertaintyText } from '../records/UncertaintyText'
import { ValueText } from '../records/ValueText'
import { TrialDetails } from './TrialDetails'
import styles from './TrialRow.module.css'

/** Says where a value is not what was shown when it was kept, or could not be computed by the code of today. */
function ComputedAnew({ trial }: { readonly trial: TrialSummary }) {
  const { measurementVersion, analysis, asKept } = trial
  if (isStale(trial)) {
    return (
      <p className={styles.muted}>
        Computed by measurement version {measurementVersion}; it cannot be computed anew from its recording,
        so it compares with values of that version only.
      </p>
    )
  }
  const before = asKept?.analysis.mean
  if (before === undefined || isMissing(before)) return null
  const now = isMissing(analysis.mean) ? undefined : formatDegrees(analysis.mean)
  if (formatDegrees(before) === now) return null
  return (
    <p className={styles.muted}>
      When it was kept, measurement version {asKept?.measurementVersion} gave {formatDegrees(before)}. The
      recording was computed anew since.
    </p>
  )
}

/** A kept trial in one line, and one tap deeper its repetitions and how it came about. */
export function TrialRow({
  trial,
  trials,
}: {
  readonly trial: TrialSummary
  /** All of the session, to say which one counts. */
  readonly trials: readonly TrialSummary[]
}) {
  const movement = movementById(trial.movement)
  const mode = modeOf(trial)
  const title = movementTitle(movement, trial.side, mode)
  const { mean, repetitions } = trial.analysis
  const counting = measuredValue(trials, movement, trial.side, mode)
  const isReplaced = !isMissing(counting) && counting.trial.id !== trial.id
  return (
    <Disclosure
      look="row"
      summary={
        <span className={styles.line}>
          <span className={styles.title}>
            {trial.side && <SideTag side={trial.side} />}
            {title}
          </span>
          <ValueText value={measuredValue([trial], movement, trial.side, mode)} />
          <span className={styles.muted}>
            {formatTime(trial.recordedAt)}
            {isReplaced && '. A later trial of this session counts for comparisons.'}
          </span>
        </span>
      }
    >
      {!isMissing(mean) && (
        <p className={styles.muted}>
          Repetitions: {repetitions.map(({ degrees }) => formatDegrees(degrees)).join(', ')}
        </p>
      )}
      {trial.pain !== undefined && (
        <p className={styles.muted}>{say(text.guided.pain.score, { score: trial.pain })}</p>
      )}
      <UncertaintyText trial={trial} />
      <ComputedAnew trial={trial} />
      <GoniometerField
        trial={trial}
        onChange={(reading) =>
          attempt(() => setGoniometer(trial.id, reading), reading ? 'Reading kept.' : 'Reading removed.')
        }
      />
      <TrialDetails trialId={trial.id} />
      <div>
        <Button
          variant="quiet"
          aria-label={`Delete ${title}, ${formatMoment(trial.recordedAt)}`}
          onPress={() => void attempt(() => deleteTrial(trial.id), `${title} was deleted.`)}
        >
          Delete this trial
        </Button>
      </div>
    </Disclosure>
  )
}
