import { measuredValue } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import { movementById } from '../../core/movements/catalogue'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { deleteTrial, setGoniometer } from '../../storage/repositories'
import { movementTitle } from '../../text/movement'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatDegrees, formatMoment } from '../../ui/format'
import { SideTag } from '../../ui/SideTag'
import { attempt } from '../records/attempt'
import { GoniometerField } from '../records/GoniometerField'
import { TrialValue } from '../records/TrialValue'
import { missingText } from '../records/texts'
import { UncertaintyText } from '../records/UncertaintyText'
import styles from './TrialCard.module.css'
import { TrialDetails } from './TrialDetails'

/** A kept trial: its value, its repetitions, and how it came about one tap deeper. */
export function TrialCard({
  trial,
  trials,
}: {
  readonly trial: TrialSummary
  /** All of the session, to say which one counts. */
  readonly trials: readonly TrialSummary[]
}) {
  const movement = movementById(trial.movement)
  const title = movementTitle(movement, trial.side)
  const { mean, repetitions } = trial.analysis
  const counting = measuredValue(trials, movement, trial.side)
  const isReplaced = !isMissing(counting) && counting.trial.id !== trial.id
  return (
    <Card
      title={
        <span className={styles.title}>
          {trial.side && <SideTag side={trial.side} />}
          {title}
        </span>
      }
      actions={
        <Button
          variant="quiet"
          aria-label={`Delete ${title}, ${formatMoment(trial.recordedAt)}`}
          onPress={() => void attempt(() => deleteTrial(trial.id), `${title} was deleted.`)}
        >
          Delete
        </Button>
      }
    >
      {isMissing(mean) ? (
        <p className={styles.muted}>{missingText(mean.missing)}</p>
      ) : (
        <>
          <TrialValue trial={trial} />
          <p className={styles.muted}>
            Repetitions: {repetitions.map(({ degrees }) => formatDegrees(degrees)).join(', ')}
          </p>
        </>
      )}
      <UncertaintyText trial={trial} />
      <p className={styles.muted}>
        {formatMoment(trial.recordedAt)}
        {isReplaced && '. A later trial of this session counts for comparisons.'}
      </p>
      <GoniometerField
        trial={trial}
        onChange={(reading) =>
          attempt(() => setGoniometer(trial.id, reading), reading ? 'Reading kept.' : 'Reading removed.')
        }
      />
      <TrialDetails trialId={trial.id} />
    </Card>
  )
}
