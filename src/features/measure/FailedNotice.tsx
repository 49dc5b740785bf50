import { useEffect, useState } from 'react'
import { CameraError } from '../../camera/frame-source'
import { describeProblem } from '../../camera/problems'
import { type CameraChoice, listCameras } from '../../camera/webcam'
import { preferences } from '../../storage/preferences'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { SAMPLE_CHOICE } from './choice'
import styles from './FailedNotice.module.css'
import { type Order, start } from './flow'
import { describePoseProblem } from './pose-problems'

/** The measurement could not start: what happened, what is safe, and every way on. */
export function FailedNotice({ order, error }: { readonly order: Order; readonly error: unknown }) {
  const camera = error instanceof CameraError ? error.problem : undefined
  const { title, safe, next } = camera ? describeProblem(camera) : describePoseProblem(error)
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        <>
          {camera !== 'unreadable-file' && (
            <Button variant="primary" onPress={() => void start(order)}>
              Try again
            </Button>
          )}
          {order.choice.source === 'webcam' && camera && <OtherCameras order={order} />}
          {order.choice.source !== 'sample' && camera && (
            <Button onPress={() => void start({ ...order, choice: SAMPLE_CHOICE })}>
              Use the sample recording
            </Button>
          )}
        </>
      }
    >
      <p>{safe}</p>
      <p>{next}</p>
      {!camera && error instanceof Error && (
        <p className={styles.detail}>What the browser says: {error.message}</p>
      )}
    </Notice>
  )
}

/** The cameras of this device, where there are others to choose. */
function OtherCameras({ order }: { readonly order: Order }) {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])
  useEffect(() => {
    let wanted = true
    listCameras().then(
      (found) => wanted && setCameras(found),
      () => {
        // A device that cannot even list its cameras has none to offer; the other ways on stay.
      },
    )
    return () => {
      wanted = false
    }
  }, [])
  const chosen = preferences.getState().cameraId
  return cameras
    .filter(({ id }) => id !== '' && id !== chosen)
    .map(({ id, label }) => (
      <Button
        key={id}
        onPress={() => {
          preferences.setState({ cameraId: id })
          void start(order)
        }}
      >
        Use {label}
      </Button>
    ))
}
