import type { FrameSource } from '../../../camera/frame-source'
import { Button } from '../../../ui/Button'
import { formatBytes } from '../../../ui/format'
import { modelName } from '../../../ui/model-names'
import { Progress } from '../../../ui/Progress'
import styles from './PreparingScreen.module.css'
import type { Preparing } from './prepare'
import { SearchProgressBar } from './SearchProgressBar'
import { VideoPreview } from './VideoPreview'

/** While the camera opens and the model loads: the picture as soon as there is one, and how far it is. */
export function PreparingScreen({
  preparing,
  source,
  onCancel,
}: {
  readonly preparing: Preparing
  readonly source: FrameSource | undefined
  readonly onCancel: () => void
}) {
  return (
    <main className={styles.screen} data-scheme="dark">
      {source && <VideoPreview source={source} />}
      <div className={styles.card} role="status">
        <h1 className={styles.title}>Getting ready</h1>
        <Step preparing={preparing} />
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </main>
  )
}

function Step({ preparing }: { readonly preparing: Preparing }) {
  switch (preparing.step) {
    case 'camera':
      return (
        <>
          <Progress label="Opening the camera" />
          <p className={styles.muted}>
            If the browser asks, allow the camera. The picture stays on this device.
          </p>
        </>
      )
    case 'timing':
      return (
        <>
          <SearchProgressBar progress={preparing.progress} />
          <p className={styles.muted}>
            Once, to find the model that suits this device. It is remembered; the settings show what was
            measured.
          </p>
        </>
      )
    case 'warm-up':
      return <Progress label={`Trying ${modelName(preparing.model)} on a picture`} />
    case 'model': {
      const { model, loaded, total } = preparing
      const label = model ? `Loading ${modelName(model)}` : 'Loading the model'
      return total > 0 ? (
        <Progress
          label={label}
          value={loaded / total}
          detail={`${formatBytes(loaded)} of ${formatBytes(total)}`}
        />
      ) : (
        <Progress label={label} />
      )
    }
  }
}
