import { useState } from 'react'
import type { Trial } from '../../core/trial/trial'
import { saveTrial } from '../../storage/repositories'
import { text } from '../../text/text'
import { toast } from '../../ui/toast'
import { type CurrentTrial, currentTrial, markKept } from '../capture/movement/current-trial'

/** The trial to keep: as it stands when its refinement is over, with what was entered meanwhile. */
async function settled({ trial, refinement }: CurrentTrial): Promise<Trial> {
  const last = refinement?.isPending ? await refinement.settled : trial
  const { current } = currentTrial.getState()
  return current?.trial.id === trial.id ? current.trial : last
}

/**
 * Keeps the measurement on the screen, once its refinement is over or called off; what went wrong
 * stays until the next try.
 */
export function useKeeping(current: CurrentTrial) {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  /** Whether it is on the disk now. */
  const keep = async (): Promise<boolean> => {
    const { clientId } = current
    setSaving(true)
    setError(undefined)
    try {
      const trial = await settled(current)
      await saveTrial(
        { id: trial.sessionId, startedAt: trial.recordedAt, ...(clientId && { clientId }) },
        trial,
      )
      markKept(trial.id)
      toast(text.saving.trialKept)
      return true
    } catch (problem) {
      setError(problem)
      return false
    } finally {
      setSaving(false)
    }
  }
  return { keep, saving, error }
}
