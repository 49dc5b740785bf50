import { type Degrees, degrees } from '../../math/units'
import { dayOf, type RepeatRun, runsIn } from './runs'
import type { Kinship, SessionEvidence } from './session-evidence'

/** A trial with a goniometer's reading beside it, as far as the measurement error needs it. */
export interface GoniometerPair extends Kinship {
  readonly clientId?: string
  readonly day: string
  readonly ours: Degrees
  readonly goniometer: Degrees
}

/** What this device knows about its own measurement error, of movements and of posture. */
export interface ErrorEvidence {
  /** Repeats of the person that is looked at. */
  readonly person: readonly RepeatRun[]
  /** Repeats of everybody on this device. */
  readonly device: readonly RepeatRun[]
  /** Trials on this device with a goniometer's reading beside them. */
  readonly pairs: readonly GoniometerPair[]
}

/** A device that knows nothing yet. */
export const NO_EVIDENCE: ErrorEvidence = { person: [], device: [], pairs: [] }

/** Whose change is looked at: a client's, or that of whoever sat in a session that belongs to nobody. */
export type Whose = { readonly clientId: string } | { readonly sessionId: string }

function pairsIn({ clientId, measurements }: SessionEvidence): readonly GoniometerPair[] {
  return measurements.flatMap(({ recordedAt, method, values, goniometer }) => {
    const [only] = values
    if (goniometer === undefined || !only) return []
    const { value, ...like } = only
    return [
      {
        ...like,
        method,
        ...(clientId !== undefined && { clientId }),
        day: dayOf(recordedAt),
        ours: degrees(value),
        goniometer,
      },
    ]
  })
}

/** Puts together what the sessions on this device tell. Those that tell nothing may be left out. */
export function evidenceFrom(sessions: readonly SessionEvidence[], whose: Whose): ErrorEvidence {
  const device = sessions.flatMap(runsIn)
  const isTheirs = (run: RepeatRun) =>
    'clientId' in whose ? run.clientId === whose.clientId : run.sessionId === whose.sessionId
  return { person: device.filter(isTheirs), device, pairs: sessions.flatMap(pairsIn) }
}
