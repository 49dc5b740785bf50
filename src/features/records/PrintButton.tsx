import { Button } from '../../ui/Button'
import styles from './PrintButton.module.css'

/** Prints the page as it stands; not itself. */
export function PrintButton() {
  return (
    <span className={styles.button}>
      <Button onPress={() => window.print()}>Print</Button>
    </span>
  )
}
