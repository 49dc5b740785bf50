import { useEffect, useState } from 'react'
import type { HandAngle } from '../../core/posture/hand-angle'
import type { Session } from '../../core/session'
import { saveHandPicture } from '../../storage/hand-pictures'
import { toast } from '../../ui/toast'
import type { FrozenPicture } from './frozen'

/** Keeps what was read off a picture; the picture itself only where the client has agreed. */
export function useKeepAngles(
  { picture, ...measured }: FrozenPicture,
  session: Session,
  angles: readonly HandAngle[],
  agreed: boolean,
) {
  const [kept, setKept] = useState<{ readonly angles: readonly HandAngle[]; readonly agreed: boolean }>()
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const isKept = kept?.angles === angles && (kept.agreed || !agreed)

  const isUnkept = angles.length > 0 && !isKept
  useEffect(() => {
    if (!isUnkept) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnkept])

  const keep = async () => {
    setSaving(true)
    setError(undefined)
    try {
      await saveHandPicture(
        session,
        { ...measured, sessionId: session.id, appVersion: __APP_VERSION__, angles },
        agreed ? { picture, agreedAt: new Date().toISOString() } : undefined,
      )
      setKept({ angles, agreed })
      toast('Angles kept on this device.')
    } catch (problem) {
      setError(problem)
    } finally {
      setSaving(false)
    }
  }
  return { keep, isKept, saving, error }
}
