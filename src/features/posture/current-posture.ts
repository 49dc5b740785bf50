import { createStore } from 'zustand/vanilla'
import type { PostureShot } from '../../core/posture/shot'
import { inOrderOfViews } from '../../core/posture/shot-summary'
import type { PendingRefinement } from '../../recording/closer-look'
import type { TakenView } from '../../recording/standing-state'
import type { PostureOrder } from './order'

/** The closer look at a view: under way or over. */
export interface CloserView extends Pick<PendingRefinement, 'state' | 'skip'> {
  /** Whether the values may still change. */
  readonly isPending: boolean
}

/** A view that was taken and is in memory. */
export interface UnsavedShot {
  readonly shot: PostureShot
  /** Only where the client has agreed. */
  readonly picture?: Blob
  /** ISO 8601, when the client agreed that the picture is kept. */
  readonly agreedAt?: string
  /** Absent where nobody looks closer. */
  readonly closer?: CloserView
}

/** A posture assessment that was taken: the views of one session. */
export interface CurrentPosture {
  readonly sessionId: string
  readonly clientId?: string
  /** What was asked for last, so that a view can be taken again in the same way. */
  readonly order: PostureOrder
  readonly shots: readonly UnsavedShot[]
  readonly kept: boolean
}

/**
 * The posture assessment on the result screen.
 *
 * Lifetime: from its first view until it is discarded or the next one's first view. In memory only: a
 * write that fails leaves it here, and the screen offers to try again.
 */
export const currentPosture = createStore<{ readonly current?: CurrentPosture }>(() => ({}))

const update = (change: (current: CurrentPosture) => CurrentPosture) =>
  currentPosture.setState(({ current }) => (current ? { current: change(current) } : {}))

const updateShot = (id: string, change: (unsaved: UnsavedShot) => UnsavedShot) =>
  update((current) => ({
    ...current,
    shots: current.shots.map((each) => (each.shot.id === id ? change(each) : each)),
  }))

/** Adds a view; of the same view taken twice the later stays. Another assessment's first view takes this one's place. */
export function addTaken({ shot: taken, picture, refinement }: TakenView, order: PostureOrder) {
  const { sessionId, clientId, agreedAt } = order
  const shot: PostureShot = { ...taken, sessionId }
  const unsaved: UnsavedShot = {
    shot,
    ...(picture && { picture }),
    ...(picture && agreedAt && { agreedAt }),
    ...(refinement && { closer: { state: refinement.state, skip: refinement.skip, isPending: true } }),
  }
  const { current } = currentPosture.getState()
  const isSame = current?.sessionId === sessionId && !current.kept
  const before = isSame ? current.shots : []
  for (const each of isSame
    ? before.filter(({ shot: { view } }) => view === shot.view)
    : (current?.shots ?? [])) {
    each.closer?.skip()
  }
  const shots = [...before.filter((each) => each.shot.view !== shot.view), unsaved]
  currentPosture.setState(
    { current: { sessionId, ...(clientId && { clientId }), order, shots, kept: false } },
    true,
  )
  void refinement?.refined.then((refined) =>
    updateShot(shot.id, (each) => ({
      ...each,
      shot: { ...each.shot, ...(refined && { refined }) },
      ...(each.closer && { closer: { ...each.closer, isPending: false } }),
    })),
  )
}

/** The views of an assessment that are in memory and not kept; none where there is no such assessment. */
export function unkeptViews(
  sessionId: string,
  { current } = currentPosture.getState(),
): readonly UnsavedShot[] {
  return current && !current.kept && current.sessionId === sessionId ? current.shots : []
}

/** The views in the order in which they are read: front, left, back, right. */
export const shotsOf = ({ shots }: CurrentPosture): readonly PostureShot[] =>
  inOrderOfViews(shots.map(({ shot }) => shot))

/** Whether a closer look at any of them is under way. */
export const isPending = ({ shots }: CurrentPosture): boolean =>
  shots.some(({ closer }) => closer?.isPending ?? false)

/** Puts a view in the place of what it was, after points or angles were placed in it. */
export const changeShot = ({ id, placed, handAngles }: PostureShot) =>
  updateShot(id, (each) => ({ ...each, shot: { ...each.shot, placed, handAngles } }))

/** Takes the assessment off the screen. Closer looks that are under way are called off. */
export function discardPosture() {
  const { current } = currentPosture.getState()
  currentPosture.setState({}, true)
  for (const { closer } of current?.shots ?? []) closer?.skip()
}

/** Calls every closer look off: the quick values stand. */
export function skipCloserLooks() {
  for (const { closer } of currentPosture.getState().current?.shots ?? []) closer?.skip()
}

/** The assessment once no closer look is under way any more, with what was placed meanwhile; undefined if it has gone. */
export const whenSettled = (): Promise<CurrentPosture | undefined> =>
  new Promise((resolve) => {
    const look = () => {
      const { current } = currentPosture.getState()
      if (current && isPending(current)) return
      unsubscribe()
      resolve(current)
    }
    const unsubscribe = currentPosture.subscribe(look)
    look()
  })

/** Notes that the assessment on the screen is on the disk. */
export const markKept = () => update((current) => ({ ...current, kept: true }))
