import { createStore } from 'zustand/vanilla'
import type { Encounter } from '../../../core/assessment/encounter'
import type { HandAngle } from '../../../core/posture/points/hand-angle'
import { draftHandPicture } from '../../../storage/drafts/drafts'
import { type EditHistory, NO_HISTORY } from '../../edits/edit-history'
import { draftWriter } from '../drafts/draft-writer'
import type { FrozenPicture } from './frozen'

/** A picture and the angles that were read off it. */
export interface CurrentAngles {
  readonly frozen: FrozenPicture
  /** Is there from the first angle on. */
  readonly session: Encounter
  /** Query of the address that the picture was opened at: whose it is, and where one comes back to it. */
  readonly search: string
  readonly angles: readonly HandAngle[]
  readonly history: EditHistory<readonly HandAngle[]>
  /** Whether the client has agreed that the picture is kept, too. */
  readonly agreed: boolean
  /** What is on the disk of it. */
  readonly kept?: Pick<CurrentAngles, 'angles' | 'agreed'>
}

/**
 * The picture that angles are read off.
 *
 * Lifetime: until the next picture takes its place. Its angles are on the disk as a draft, and the
 * picture too once the client has agreed; a write that fails leaves them here.
 */
export const currentAngles = createStore<{ readonly current?: CurrentAngles }>(() => ({}))

/** Takes a picture to read angles off; the one before goes. */
export function measureOn(opened: Pick<CurrentAngles, 'frozen' | 'session' | 'search'>) {
  const before = unkeptAngles()
  if (before && !before.kept) draftWriter.discard([before.frozen.id])
  currentAngles.setState({ current: { ...opened, angles: [], history: NO_HISTORY, agreed: false } })
}

/** Writes what was read off a picture as a draft of its session, until it is kept. */
function writeDraft({ frozen, session, angles, agreed, kept }: CurrentAngles) {
  if (kept) return
  const { picture, ...measured } = frozen
  draftWriter.write(frozen.id, () =>
    draftHandPicture(
      session,
      { ...measured, sessionId: session.id, appVersion: __APP_VERSION__, angles },
      agreed ? { picture, agreedAt: new Date().toISOString() } : undefined,
    ),
  )
}

/** Changes what is known of a picture, if it is still the one that is measured. */
export const changeAngles = (
  { frozen }: Pick<CurrentAngles, 'frozen'>,
  change: Partial<Pick<CurrentAngles, 'angles' | 'history' | 'agreed' | 'kept'>>,
) => {
  const { current } = currentAngles.getState()
  if (current?.frozen !== frozen) return
  const changed = { ...current, ...change }
  currentAngles.setState({ current: changed })
  if (changed.angles.length > 0) writeDraft(changed)
}

/** Whether the disk has what is on the screen. */
export const isKept = ({ angles, agreed, kept }: CurrentAngles): boolean =>
  kept?.angles === angles && (kept.agreed || !agreed)

/** The picture whose angles would be lost with the page. */
export function unkeptAngles({ current } = currentAngles.getState()): CurrentAngles | undefined {
  return current && current.angles.length > 0 && !isKept(current) ? current : undefined
}
