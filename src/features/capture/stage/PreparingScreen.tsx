import { useEffect, useState } from 'react'
import type { FrameSource } from '../../../camera/frame-source'
import { Button } from '../../../ui/Button'
import { formatBytes } from '../../../ui/format'
import { Progress } from '../../../ui/Progress'
import { DarkScreen } from './DarkScreen'
import styles from './PreparingScreen.module.css'
import type { Preparing } from './prepare'
import { VideoPreview } from './VideoPreview'

/** What finding the model for a device takes on a usual one, seconds; said before the first measurement. */
const USUALLY = 15

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
    <DarkScreen>
      {source && <VideoPreview source={source} />}
      <div className={styles.card} role="status">
        {preparing.step === 'timing' ? <FirstTime share={preparing.share} /> : <Step preparing={preparing} />}
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </DarkScreen>
  )
}

/** The first measurement on a device finds out what suits it. The networks have names in the settings only. */
function FirstTime({ share }: { readonly share: number }) {
  const isLate = useElapsed(USUALLY)
  return (
    <>
      <h1 className={styles.title}>
        Getting ready, {isLate ? 'a little longer on this device' : `about ${USUALLY} seconds`}, only once
      </h1>
      <Progress label="Finding what suits this device" value={share} />
      <p className={styles.muted}>It is remembered for every later measurement.</p>
    </>
  )
}

/** Whether so many seconds have passed since it was first shown. */
function useElapsed(seconds: number): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return isOver
}

function Step({ preparing }: { readonly preparing: Exclude<Preparing, { readonly step: 'timing' }> }) {
  return (
    <>
      <h1 className={styles.title}>Getting ready</h1>
      {preparing.step === 'camera' && (
        <>
          <Progress label="Opening the camera" />
          <p className={styles.muted}>
            If the browser asks, allow the camera. The picture stays on this device.
          </p>
        </>
      )}
      {preparing.step === 'model' && <Loading {...preparing} />}
      {preparing.step === 'warm-up' && <Progress label="Almost ready" />}
    </>
  )
}

function Loading({ loaded, total }: { readonly loaded: number; readonly total: number }) {
  if (total === 0) return <Progress label="Loading" />
  const detail = `${formatBytes(loaded)} of ${formatBytes(total)}`
  return <Progress label="Loading" value={loaded / total} detail={detail} />
}
