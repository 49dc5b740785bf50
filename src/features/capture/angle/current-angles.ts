import { createStore } from 'zustand/vanilla'
import type { Session } from '../../../core/assessment/session'
import type { HandAngle } from '../../../core/posture/points/hand-angle'
import { type EditHistory, NO_HISTORY } from '../../posture-sheet/edit-history'
import type { FrozenPicture } from './frozen'

/** A picture and the angles that were read off it. */
export interface CurrentAngles {
  readonly frozen: FrozenPicture
  /** Written with the first angles that are kept. */
  readonly session: Session
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
 * Lifetime: until the next picture takes its place. In memory only: whoever leaves the screen finds it
 * again, and a write that fails leaves it here.
 */
export const currentAngles = createStore<{ readonly current?: CurrentAngles }>(() => ({}))

/** Takes a picture to read angles off; the one before goes. */
export const measureOn = (opened: Pick<CurrentAngles, 'frozen' | 'session' | 'search'>) =>
  currentAngles.setState({ current: { ...opened, angles: [], history: NO_HISTORY, agreed: false } })

/** Changes what is known of a picture, if it is still the one that is measured. */
export const changeAngles = (
  { frozen }: Pick<CurrentAngles, 'frozen'>,
  change: Partial<Pick<CurrentAngles, 'angles' | 'history' | 'agreed' | 'kept'>>,
) =>
  currentAngles.setState(({ current }) =>
    current?.frozen === frozen ? { current: { ...current, ...change } } : {},
  )

/** Whether the disk has what is on the screen. */
export const isKept = ({ angles, agreed, kept }: CurrentAngles): boolean =>
  kept?.angles === angles && (kept.agreed || !agreed)

/** The picture whose angles would be lost with the page. */
export function unkeptAngles({ current } = currentAngles.getState()): CurrentAngles | undefined {
  return current && current.angles.length > 0 && !isKept(current) ? current : undefined
}
