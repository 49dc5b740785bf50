import { useStore } from 'zustand'
import { preferences } from '../../storage/preferences'
import { Card } from '../../ui/Card'
import { Toggle } from '../../ui/Toggle'
import styles from './SettingsScreen.module.css'

/** Whether measurements end with a refinement. */
export function RefinementSettings() {
  const { refinement } = useStore(preferences)
  return (
    <Card title="Refined values">
      <Toggle isOn={refinement} onChange={(next) => preferences.setState({ refinement: next })}>
        Refine the value of each hold
      </Toggle>
      <p className={styles.muted}>
        After a measurement a few pictures of each hold are looked at once more, by two larger models
        together. It takes some seconds, about 40 MB are fetched the first time, and the pictures are then
        dropped. Measurements with and without it are kept apart: a change between them is not interpreted.
      </p>
    </Card>
  )
}
