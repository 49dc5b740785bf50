import { trialUncertainty } from '../../core/error/budget/reading'
import { isMissing } from '../../core/math/missing'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { Disclosure } from '../../ui/Disclosure'
import { formatDegrees } from '../../ui/format'
import styles from './UncertaintyText.module.css'

const tenths = (degrees: number) => formatDegrees(degrees, { decimals: 1 })

/** What a trial's uncertainty is made of, one tap deep; or that it is not known. */
export function UncertaintyText({ trial }: { readonly trial: TrialSummary }) {
  const uncertainty = trialUncertainty(trial)
  if (isMissing(uncertainty)) {
    if (uncertainty.missing !== 'no-measurement-error') return null
    return (
      <p className={styles.unknown}>
        How far this can be off is not known: this movement has not been held against known angles with this
        model. Take it as indicative.
      </p>
    )
  }
  const { halfWidth, ofOnePerson, factor, budget } = uncertainty
  const parts: readonly (readonly [string, number])[] = [
    ['Method: its error on rendered people with known angles', budget.method],
    ['View: what the turn from the picture’s plane can hide', budget.view],
    ['Level: what a roll of the camera that is not known adds', budget.level],
    ['Scatter: how well the repetitions agree', budget.scatter],
  ]
  return (
    <Disclosure summary={`What ± ${formatDegrees(halfWidth)} is made of`}>
      <dl className={styles.parts}>
        {parts.map(([name, sd]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{tenths(sd)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Standard deviations; their squares add up, and {factor.toFixed(2)} times the root holds 95 %: more,
        the fewer people and repetitions tell them. Rendered people are not patients: clothes, light and build
        add to it.
      </p>
      {ofOnePerson < halfWidth && (
        <p className={styles.note}>
          A part of it is the same each time in one person. Of what may differ from one measurement of this
          person to the next it is ± {tenths(ofOnePerson)}: a change is known better than the angle itself.
        </p>
      )}
    </Disclosure>
  )
}
