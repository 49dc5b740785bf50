import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import styles from './RestLeft.module.css'

const { guided: words } = text

/** How long a rest still takes, and the way to go on before it is over. */
export function RestLeft({ seconds, onGoOn }: { readonly seconds: number; readonly onGoOn: () => void }) {
  return (
    <div className={styles.rest}>
      <p className={styles.left} role="timer" aria-label={say(words.restLeft, { seconds })}>
        {seconds}
      </p>
      <Button size="stage" onPress={onGoOn}>
        {words.restGoOn}
      </Button>
    </div>
  )
}
