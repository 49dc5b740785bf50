import { useEffect, useState } from 'react'
import { Card } from '../../ui/Card'
import { formatBytes } from '../../ui/format'
import styles from './SettingsScreen.module.css'

interface Use {
  readonly used: number
  readonly available: number
  readonly persistent: boolean
}

async function readUse(): Promise<Use> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return { used: usage, available: quota - usage, persistent: await navigator.storage.persisted() }
}

/** How much of the disk the measurements take, and whether the browser may clear them. */
export function StorageUse() {
  const [use, setUse] = useState<Use | 'unknown'>()
  useEffect(() => {
    let wanted = true
    readUse()
      .catch(() => 'unknown' as const)
      .then((found) => wanted && setUse(found))
    return () => {
      wanted = false
    }
  }, [])

  return (
    <Card title="Storage on this device">
      {use === undefined && <p className={styles.muted}>Reading…</p>}
      {use === 'unknown' && <p className={styles.muted}>This browser does not say how much it keeps.</p>}
      {typeof use === 'object' && (
        <>
          <p>
            {formatBytes(use.used)} used, {formatBytes(use.available)} available
          </p>
          <p className={styles.muted}>
            {use.persistent
              ? 'The browser keeps the measurements until you erase them.'
              : 'The browser may clear the measurements when the disk runs short.'}
          </p>
        </>
      )}
    </Card>
  )
}
