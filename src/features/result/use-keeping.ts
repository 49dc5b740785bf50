import { useState } from 'react'
import { saveTrial } from '../../storage/records'
import { toast } from '../../ui/toast'
import { type CurrentTrial, markKept } from '../measure/current-trial'

/** Keeps the measurement on the screen; what went wrong stays until the next try. */
export function useKeeping(current: CurrentTrial) {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  /** Whether it is on the disk now. */
  const keep = async (): Promise<boolean> => {
    const { trial, clientId } = current
    setSaving(true)
    setError(undefined)
    try {
      // The session is written with its first trial, so that there are no empty sessions.
      await saveTrial(
        { id: trial.sessionId, startedAt: trial.recordedAt, ...(clientId && { clientId }) },
        trial,
      )
      markKept(trial.id)
      toast('Measurement kept on this device.')
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
