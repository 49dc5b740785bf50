import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { kinshipOf } from '../../core/error/evidence/trial-evidence'
import { ownScatter, PERSON_REPEATS, SEVERAL_DAYS } from '../../core/error/mdc'
import { type Retest, retestOf } from '../../core/error/retest'
import { isMissing } from '../../core/math/missing'
import { isOf } from '../../core/run/movement-side'
import type { Trial } from '../../core/trial/trial'
import { say, text } from '../../text/text'
import { AngleText } from '../../ui/AngleText'
import { Disclosure } from '../../ui/Disclosure'
import { formatDegrees } from '../../ui/format'
import styles from './RetestRow.module.css'
import type { Earlier } from './use-earlier'

/** Measured again in one session: how far the values lie apart, and what that makes of a change. */
export function RetestRow({
  trial,
  kept,
  earlier: { session, evidence },
}: {
  readonly trial: Trial
  readonly kept: boolean
  readonly earlier: Earlier
}) {
  if (!session) return null
  const isLive = trial.source.kind === 'webcam'
  const isSecond = session.trials.some((other) => other.id !== trial.id && isOf(trial)(other))
  if (!isLive && isSecond) {
    return (
      <Disclosure look="row" summary="Measured again">
        <p className={styles.muted}>
          A recording that is played again moves the same each time. Test–retest figures come from repeats in
          front of the camera.
        </p>
      </Disclosure>
    )
  }
  const retest = retestOf(session, trial)
  if (isMissing(retest)) return null
  return (
    <Disclosure
      look="row"
      summary={`Measured again: ${formatDegrees(retest.spread)} ${retest.trials.length === 2 ? 'apart' : 'between the furthest two'}`}
    >
      <ol className={styles.trials}>
        {retest.trials.map((one, index) => (
          <li key={one.id} className={styles.trial}>
            <span className={styles.muted}>
              Trial {index + 1}
              {one.id === trial.id && (kept ? ', this one' : ', this one, not kept yet')}
            </span>
            {!isMissing(one.analysis.mean) && <AngleText degrees={one.analysis.mean} size="large" />}
          </li>
        ))}
      </ol>
      <Figures retest={retest} />
      <p>
        Going by these {retest.trials.length} trials alone, a change of up to{' '}
        {formatDegrees(retest.mdc95, { decimals: 1 })} cannot be told from measurement error.
      </p>
      <SoFar trial={trial} evidence={evidence} />
    </Disclosure>
  )
}

function Figures({ retest: { trials, spread, sem, mdc95 } }: { readonly retest: Retest }) {
  const rows: readonly (readonly [string, number])[] = [
    [trials.length === 2 ? 'Difference' : 'Largest difference', spread],
    ['SEM (SD of the trials)', sem],
    ['MDC95 (1.96 · √2 · SEM)', mdc95],
  ]
  return (
    <dl className={styles.figures}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatDegrees(value, { decimals: 1 })}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How many of the repeats that verdicts would rest on are kept. */
function SoFar({ trial, evidence }: { readonly trial: Trial; readonly evidence: ErrorEvidence }) {
  const own = ownScatter(kinshipOf(trial), evidence)
  const repeats = isMissing(own) ? 0 : own.repeats
  return (
    <p className={styles.muted}>
      {say(repeats < PERSON_REPEATS ? text.records.repeatsSoFar : text.records.repeatsEnough, {
        count: repeats,
        least: PERSON_REPEATS,
        leastDays: SEVERAL_DAYS,
      })}
    </p>
  )
}
