import { useStore } from 'zustand'
import { movementById, movementTitle } from '../core/movements/catalogue'
import { currentTrial } from '../features/measure/current-trial'
import styles from './UnkeptBar.module.css'

/** Reminds of a measurement that was taken but neither kept nor discarded, and leads back to it. */
export function UnkeptBar() {
  const { current } = useStore(currentTrial)
  if (!current || current.kept) return null
  const { movement, side } = current.trial
  return (
    <p className={styles.bar} role="status">
      {movementTitle(movementById(movement), side)} is not kept yet.{' '}
      <a className={styles.link} href="#/result">
        Look at it
      </a>
    </p>
  )
}
