import { useStore } from 'zustand'
import { text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { ReminderBar } from '../../../ui/ReminderBar'
import { useCapture } from '../capture'

/** Says that the camera waits for the next movement, and turns it off. Nothing is looked at meanwhile. */
export function CameraOn() {
  const { keeper } = useCapture()
  const { stage } = useStore(keeper.resting)
  if (!stage) return null
  return (
    <section aria-label={text.reminders.camera}>
      <ReminderBar>
        {text.reminders.cameraOn}{' '}
        <Button variant="quiet" onPress={() => keeper.closeResting()}>
          {text.reminders.turnOff}
        </Button>
      </ReminderBar>
    </section>
  )
}
