import { useStore } from 'zustand'
import { movementById } from '../core/movements/catalogue'
import { currentAngles, unkeptAngles } from '../features/capture/angle/current-angles'
import { currentTrial } from '../features/capture/movement/current-trial'
import { currentPosture } from '../features/capture/posture/current-posture'
import { movementTitle } from '../text/movement'
import styles from './UnkeptBar.module.css'

/** Reminds of what was measured but neither kept nor discarded, and leads back to it; `path` is where one is. */
export function UnkeptBar({ path }: { readonly path: string }) {
  const { current: trial } = useStore(currentTrial)
  const { current: posture } = useStore(currentPosture)
  const angles = unkeptAngles(useStore(currentAngles))
  return (
    <>
      {trial && !trial.kept && path !== '/result' && (
        <Reminder what={movementTitle(movementById(trial.trial.movement), trial.trial.side)} to="/result" />
      )}
      {posture && !posture.kept && path !== '/posture/result' && (
        <Reminder what="A posture assessment" to="/posture/result" />
      )}
      {angles && path !== '/angle' && (
        <Reminder what="A picture measured by hand" to={`/angle?${angles.search}`} />
      )}
    </>
  )
}

function Reminder({ what, to }: { readonly what: string; readonly to: string }) {
  return (
    <p className={styles.bar} role="status">
      {what} is not kept yet.{' '}
      <a className={styles.link} href={`#${to}`}>
        Look at it
      </a>
    </p>
  )
}
