import { useStore } from 'zustand'
import { Button } from '../../../ui/Button'
import { useCapture } from '../capture'
import styles from './CameraOn.module.css'

/** Says that the camera waits for the next movement, and turns it off. Nothing is looked at meanwhile. */
export function CameraOn() {
  const { keeper } = useCapture()
  const { stage } = useStore(keeper.resting)
  if (!stage) return null
  return (
    <section className={styles.bar} aria-label="Camera">
      The camera is still on for the next movement; nothing is recorded.{' '}
      <Button variant="quiet" onPress={() => keeper.closeResting()}>
        Turn it off
      </Button>
    </section>
  )
}
