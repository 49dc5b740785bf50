import type { GoniometerReading } from '../../core/error/agreement/goniometer-reading'
import { setGoniometer } from '../../storage/repositories'
import { text } from '../../text/text'
import { type CurrentTrial, noteGoniometer } from '../capture/movement/current-trial'
import { attempt } from '../records/attempt'

/**
 * Notes a goniometer's reading beside the measurement on the screen. One that is kept already is
 * changed on the disk too; one that is not takes the reading along when it is kept.
 */
export async function changeGoniometer(
  { trial, kept }: CurrentTrial,
  reading: GoniometerReading | undefined,
): Promise<boolean> {
  if (!kept) {
    noteGoniometer(trial.id, reading)
    return true
  }
  return attempt(
    async () => {
      const undo = await setGoniometer(trial.id, reading)
      noteGoniometer(trial.id, reading)
      return async () => {
        await undo()
        noteGoniometer(trial.id, trial.goniometer)
      }
    },
    reading ? text.saving.readingKept : text.saving.readingRemoved,
  )
}
