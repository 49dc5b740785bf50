import { useState } from 'react'
import { saveCaptures } from '../../../storage/repositories/postures'
import { text } from '../../../text/text'
import { toast } from '../../../ui/toast'
import { type CurrentPosture, currentPosture, markKept, startOf, whenSettled } from './current-posture'

/**
 * Keeps the assessment on the screen, once its refinements are over or called off; what went wrong
 * stays until the next try.
 */
export function useKeepingPosture() {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  /** What was kept; nothing where it failed or was discarded meanwhile. */
  const keep = async (): Promise<CurrentPosture | undefined> => {
    setSaving(true)
    setError(undefined)
    try {
      const settled = await whenSettled()
      if (!settled) return undefined
      const { sessionId, clientId, captures } = settled
      const startedAt = startOf(settled)
      await saveCaptures(
        { id: sessionId, startedAt, ...(clientId && { clientId }) },
        captures.map(({ capture, picture, agreedAt }) => ({
          capture,
          ...(picture && { picture }),
          ...(agreedAt && { agreedAt }),
        })),
      )
      if (currentPosture.getState().current?.sessionId === sessionId) markKept()
      toast(text.saving.postureKept)
      return settled
    } catch (problem) {
      setError(problem)
      return undefined
    } finally {
      setSaving(false)
    }
  }
  return { keep, saving, error }
}
