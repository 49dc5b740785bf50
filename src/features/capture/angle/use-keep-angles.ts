import { useState } from 'react'
import { saveHandPicture } from '../../../storage/repositories/hand-pictures'
import { text } from '../../../text/text'
import { toast } from '../../../ui/toast'
import { type CurrentAngles, changeAngles } from './current-angles'

/** Keeps what was read off a picture; the picture itself only where the client has agreed. */
export function useKeepAngles(current: CurrentAngles) {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()

  const keep = async () => {
    const { frozen, session, angles, agreed } = current
    const { picture, ...measured } = frozen
    setSaving(true)
    setError(undefined)
    try {
      await saveHandPicture(
        session,
        { ...measured, sessionId: session.id, appVersion: __APP_VERSION__, angles },
        agreed ? { picture, agreedAt: new Date().toISOString() } : undefined,
      )
      changeAngles(current, { kept: { angles, agreed } })
      toast(text.saving.anglesKept)
    } catch (problem) {
      setError(problem)
    } finally {
      setSaving(false)
    }
  }
  return { keep, saving, error }
}
