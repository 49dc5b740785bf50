import type { CSSProperties } from 'react'
import { PAIN_SCORES } from '../../../core/protocol/pain'
import type { PainQuestion } from '../../../recording/guided/guided-state'
import { say, text } from '../../../text/text'
import { classNames } from '../../../ui/class-names'
import styles from './HandScale.module.css'

const { pain: words } = text.guided
const UPWARDS = PAIN_SCORES.toReversed()

/**
 * The scale beside the person, from 0 at the waist to 10 at the mouth, and large what the hand is at: a ring
 * round it fills until it is chosen. What is chosen stands in the line above and is read out.
 */
export function HandScale({ question: { pointed, share, chosen } }: { readonly question: PainQuestion }) {
  const large = pointed ?? chosen
  return (
    <div className={styles.frame} aria-hidden="true">
      {large !== undefined && (
        <p
          className={classNames(styles.large, large === chosen && styles.isChosen)}
          style={{ '--share': large === chosen ? 1 : share } as CSSProperties}
        >
          <span>{large}</span>
        </p>
      )}
      <div className={styles.scale}>
        <span>{words.worst}</span>
        <ol className={styles.scores}>
          {UPWARDS.map((score) => (
            <li
              key={score}
              className={classNames(
                styles.score,
                score === pointed && styles.pointed,
                score === chosen && styles.chosen,
              )}
            >
              {score}
            </li>
          ))}
        </ol>
        <span>{words.noPain}</span>
      </div>
    </div>
  )
}

/** What the person is told while the question is open. */
export function questionWords({ pointed, chosen }: PainQuestion): string {
  if (chosen !== undefined && (pointed === undefined || pointed === chosen)) {
    return say(words.chosen, { score: chosen })
  }
  return pointed === undefined ? words.ask : words.stay
}
