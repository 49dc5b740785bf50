import { useStore } from 'zustand'
import { type PREFERENCES, WANTED_RATE } from '../../pose/choice/preference'
import { preferences } from '../../storage/preferences'
import { Card } from '../../ui/Card'
import { ChoiceList, type ListedChoice } from '../../ui/ChoiceList'
import { chooseBy, chooseByHand } from '../capture/stage/choose-model'
import { ChosenModel } from './ChosenModel'
import styles from './SettingsScreen.module.css'

type Way = (typeof PREFERENCES)[number] | 'by-hand'

const CHOICES: readonly ListedChoice<Way>[] = [
  {
    value: 'accuracy',
    name: 'Accuracy',
    detail: `The smallest error at ${WANTED_RATE.accuracy} pictures a second or more. For slow movements with a hold.`,
  },
  {
    value: 'balanced',
    name: 'Balanced',
    detail: `The smallest error at ${WANTED_RATE.balanced} pictures a second or more, so that the stage follows without a lag.`,
  },
  {
    value: 'speed',
    name: 'Speed',
    detail: `The smallest error at all ${WANTED_RATE.speed} pictures that the camera takes a second, or as many as this device can do.`,
  },
  { value: 'by-hand', name: 'By hand', detail: 'You choose the model and what it runs on.' },
]

/** What matters most when a model is chosen, and what that came to on this device. */
export function ModelChoice() {
  const { choosing, preference } = useStore(preferences)
  return (
    <Card title="Model">
      <ChoiceList
        label="What matters most"
        value={choosing === 'by-hand' ? 'by-hand' : preference}
        choices={CHOICES}
        onChange={(way) => (way === 'by-hand' ? chooseByHand() : chooseBy(way))}
      />
      <ChosenModel />
      <p className={styles.muted}>
        Measurements with different models are kept apart: a change between them is not interpreted. Stay with
        one model where you want to compare.
      </p>
    </Card>
  )
}
