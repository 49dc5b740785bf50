import { useStore } from 'zustand'
import { preferences } from '../../storage/preferences'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { PageHeader } from '../../ui/PageHeader'
import { ByHand } from './ByHand'
import { CameraSettings } from './CameraSettings'
import { ModelChoice } from './ModelChoice'
import { RefinementSettings } from './RefinementSettings'
import styles from './SettingsScreen.module.css'
import { SpeedTest } from './SpeedTest'
import { StorageUse } from './StorageUse'
import { TimingTable } from './TimingTable'

const THEMES = [
  { value: 'system', name: 'As the device' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const

/** What can be chosen on this device. Nothing here leaves it. */
export function SettingsScreen() {
  const { theme } = useStore(preferences)
  return (
    <>
      <PageHeader title="Settings" detail="They hold for this device." />
      <div className={styles.columns}>
        <div className={styles.column}>
          <CameraSettings />
          <ModelChoice />
          <ByHand />
          <RefinementSettings />
          <Card title="Appearance">
            <ChoiceList
              label="Appearance"
              choices={THEMES}
              value={theme}
              onChange={(next) => preferences.setState({ theme: next })}
            />
          </Card>
        </div>
        <div className={styles.column}>
          <TimingTable />
          <SpeedTest />
          <StorageUse />
          <Card title="Agreement with a goniometer">
            <p className={styles.muted}>
              Enter what your goniometer says beside a trial, and see how far the two agree.
            </p>
            <p>
              <ButtonLink to="/agreement">Open the agreement study</ButtonLink>
            </p>
          </Card>
          <Card title="About">
            <p>Plumbline {__APP_VERSION__}</p>
            <p className={styles.muted}>
              Records and displays movement for the practitioner’s own judgement. Pictures, landmarks and
              measurements stay on this device.
            </p>
          </Card>
        </div>
      </div>
    </>
  )
}
