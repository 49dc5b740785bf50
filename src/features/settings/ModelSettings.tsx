import { useStore } from 'zustand'
import type { LiveModelId } from '../../core/pose'
import { preferences } from '../../storage/preferences'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { modelName } from '../../ui/model-names'
import styles from './SettingsScreen.module.css'

/** In words, because the figures belong to the accuracy run that is published with the version. */
const ORDER: readonly LiveModelId[] = [
  'movenet-thunder',
  'movenet-lightning',
  'litert-blazepose-full',
  'litert-blazepose-lite',
  'litert-blazepose-heavy',
  'blazepose-full',
]

const WORDS: Readonly<Record<LiveModelId, string>> = {
  'movenet-thunder':
    'The smallest error of the three in most movements on our rendered people. The right choice where this device keeps up.',
  'movenet-lightning': 'About three times as fast as Thunder, with a larger error. For slow devices.',
  'blazepose-full': 'Between the two in speed and error. Gives depth, so the replay is a figure in space.',
  'litert-blazepose-full':
    'The same network as BlazePose full on a faster engine. Also sees the face, for turning the neck.',
  'litert-blazepose-lite':
    'The fastest with depth and face. About the error of full at the shoulder, a larger one at the elbow.',
  'litert-blazepose-heavy':
    'The largest BlazePose: a smaller error than full at the shoulder, four times the work. For fast devices.',
}

/** Which network finds the landmarks. */
export function ModelSettings() {
  const { model } = useStore(preferences)
  return (
    <Card title="Model">
      <ChoiceList
        label="Model"
        value={model}
        choices={ORDER.map((id) => ({ value: id, name: modelName(id), detail: WORDS[id] }))}
        onChange={(next) => {
          // Timings belong to a model: the next measurement takes them again, once.
          if (next !== model) preferences.setState({ model: next, backend: undefined, timings: undefined })
        }}
      />
      <p className={styles.muted}>
        Measurements with different models are kept apart: a change between them is not interpreted.
      </p>
    </Card>
  )
}
