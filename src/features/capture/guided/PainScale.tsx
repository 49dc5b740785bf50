import { movementById } from '../../../core/movements/catalogue'
import { modeOf } from '../../../core/movements/mode'
import { PAIN_SCORES } from '../../../core/protocol/pain'
import type { MovementSide } from '../../../core/run/movement-side'
import { movementTitle } from '../../../text/movement'
import { listed, say, text } from '../../../text/text'
import { classNames } from '../../../ui/class-names'
import styles from './PainScale.module.css'
import type { Pain } from './use-pain'

const { pain: words } = text.guided

const titleOf = (asked: MovementSide) =>
  movementTitle(movementById(asked.movement), asked.side, modeOf(asked))

/** How much what was moved last hurt, one tap or key. */
export function PainScale({ pain: { of, score, note } }: { readonly pain: Pain }) {
  return (
    <fieldset className={styles.scale} disabled={of.length === 0}>
      <legend>{words.title}</legend>
      <p className={styles.of}>
        {of.length > 0 ? say(words.of, { movement: listed(of.map(titleOf)) }) : words.none}
      </p>
      <div className={styles.scores}>
        {PAIN_SCORES.map((each) => (
          <button
            key={each}
            type="button"
            className={classNames(styles.score, each === score && styles.chosen)}
            aria-label={say(words.score, { score: each })}
            aria-pressed={each === score}
            onClick={() => note(each)}
          >
            {each}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
