import { useState } from 'react'
import { saveRun } from '../../../storage/repositories'
import { text } from '../../../text/text'
import { toast } from '../../../ui/toast'
import { type CurrentGuided, currentGuided, markGuidedKept } from './current-guided'

/**
 * Keeps every value of the run at once, as it stands: what the second pass gives later is written over the
 * live value by itself. What went wrong stays until the next try.
 */
export function useKeepingGuided({ runId, sessionId, clientId }: CurrentGuided) {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  const keep = async (): Promise<void> => {
    setSaving(true)
    setError(undefined)
    try {
      const { current } = currentGuided.getState()
      if (current?.runId !== runId) return
      const trials = current.values.map(({ trial }) => trial)
      const startedAt = trials.map(({ recordedAt }) => recordedAt).toSorted()[0]
      if (!startedAt) return
      await saveRun(
        { id: sessionId, startedAt, ...(clientId && { clientId }) },
        {
          trials,
          answers: current.answers ?? [],
          readings: current.readings ?? [],
        },
      )
      markGuidedKept(runId)
      toast(text.guided.summary.keptToast)
    } catch (problem) {
      setError(problem)
    } finally {
      setSaving(false)
    }
  }
  return { keep, saving, error }
}
