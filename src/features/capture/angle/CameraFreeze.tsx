import { useEffect, useRef } from 'react'
import { watchDeviceLevel } from '../../../camera/device-level'
import type { FrameSource } from '../../../camera/frame-source'
import type { Degrees } from '../../../core/math/units'
import { Button } from '../../../ui/Button'
import { VideoPreview } from '../stage/VideoPreview'
import styles from './AngleScreen.module.css'
import { type FrozenPicture, freeze } from './frozen'

/** The camera's picture, until it is frozen. Lifetime: the camera is closed with this. */
export function CameraFreeze({
  camera,
  onFreeze,
  onCancel,
}: {
  readonly camera: FrameSource
  readonly onFreeze: (picture: FrozenPicture) => void
  readonly onCancel: () => void
}) {
  const roll = useRef<Degrees>(undefined)
  useEffect(
    () =>
      watchDeviceLevel(camera.mirrored, (now) => {
        roll.current = now
      }),
    [camera],
  )
  useEffect(() => () => camera.stop(), [camera])
  const take = async () => {
    const level = roll.current === undefined ? undefined : { roll: roll.current, source: 'sensor' as const }
    onFreeze(await freeze(camera.preview, camera, { kind: 'webcam', label: camera.label }, level))
  }
  return (
    <section className={styles.live} aria-label="Camera">
      <div className={styles.preview}>
        <VideoPreview source={camera} />
      </div>
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => void take()}>
          Freeze the picture
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}
