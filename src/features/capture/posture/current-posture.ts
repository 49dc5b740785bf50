import { createStore } from 'zustand/vanilla'
import { inOrderOfViews } from '../../../core/posture/capture/capture-summary'
import type { PostureCapture } from '../../../core/posture/capture/posture-capture'
import { isDemonstration } from '../../../core/trial/demonstration'
import type { PendingRefinement } from '../../../recording/refinement'
import type { CapturedView } from '../../../recording/standing-state'
import { draftCapture } from '../../../storage/drafts/drafts'
import { draftWriter } from '../drafts/draft-writer'
import type { PostureRequest } from './stage-request'

/** The refinement of a view: under way or over. */
export interface RefinedView extends Pick<PendingRefinement, 'state' | 'skip'> {
  /** Whether the values may still change. */
  readonly isPending: boolean
}

/** A view that was taken and is in memory. */
export interface UnsavedCapture {
  readonly capture: PostureCapture
  /** Only where the client has agreed. */
  readonly picture?: Blob
  /** ISO 8601, when the client agreed that the picture is kept. */
  readonly agreedAt?: string
  /** Absent where nothing is refined. */
  readonly refinement?: RefinedView
}

/** A posture assessment that was taken: the views of one session. */
export interface CurrentPosture {
  readonly sessionId: string
  readonly clientId?: string
  /** What was asked for last, so that a view can be taken again in the same way. */
  readonly request: PostureRequest
  readonly captures: readonly UnsavedCapture[]
  readonly kept: boolean
}

/**
 * The posture assessment on the result screen.
 *
 * Lifetime: from its first view until it is discarded or the next one's first view. Each view is on the
 * disk as a draft from its first moment on; a write that fails leaves it here, and the screen offers to
 * try again.
 */
export const currentPosture = createStore<{ readonly current?: CurrentPosture }>(() => ({}))

const update = (change: (current: CurrentPosture) => CurrentPosture) =>
  currentPosture.setState(({ current }) => (current ? { current: change(current) } : {}))

const updateCapture = (id: string, change: (unsaved: UnsavedCapture) => UnsavedCapture) =>
  update((current) => ({
    ...current,
    captures: current.captures.map((each) => (each.capture.id === id ? change(each) : each)),
  }))

/** Writes a view of the assessment as a draft of its session; not a demonstration, which is of nobody. */
function writeDraft(id: string) {
  const { current } = currentPosture.getState()
  const unsaved = current?.captures.find(({ capture }) => capture.id === id)
  if (!current || !unsaved || current.kept || isDemonstration(unsaved.capture)) return
  const { sessionId, clientId } = current
  const { refinement: _, ...toKeep } = unsaved
  const startedAt = startOf(current)
  draftWriter.write(id, () =>
    draftCapture({ id: sessionId, startedAt, ...(clientId && { clientId }) }, toKeep),
  )
}

/** ISO 8601, when the first view of an assessment was recorded. */
export const startOf = ({ captures }: Pick<CurrentPosture, 'captures'>): string =>
  captures.map(({ capture }) => capture.recordedAt).toSorted()[0] ?? new Date().toISOString()

/** Adds a view; of the same view taken twice the later stays. Another assessment's first view takes this one's place. */
export function addCaptured({ capture: taken, picture, refinement }: CapturedView, request: PostureRequest) {
  const { sessionId, clientId, agreedAt } = request
  const capture: PostureCapture = { ...taken, sessionId }
  const unsaved: UnsavedCapture = {
    capture,
    ...(picture && { picture }),
    ...(picture && agreedAt && { agreedAt }),
    ...(refinement && { refinement: { state: refinement.state, skip: refinement.skip, isPending: true } }),
  }
  const { current } = currentPosture.getState()
  const isSame = current?.sessionId === sessionId && !current.kept
  const before = isSame ? current.captures : []
  const replaced = before.filter(({ capture: { view } }) => view === capture.view)
  for (const each of isSame ? replaced : (current?.captures ?? [])) each.refinement?.skip()
  const captures = [...before.filter((each) => each.capture.view !== capture.view), unsaved]
  currentPosture.setState(
    { current: { sessionId, ...(clientId && { clientId }), request, captures, kept: false } },
    true,
  )
  writeDraft(capture.id)
  if (replaced.length > 0) draftWriter.discard(replaced.map((each) => each.capture.id))
  void refinement?.refined.then((refined) => {
    updateCapture(capture.id, (each) => ({
      ...each,
      capture: { ...each.capture, ...(refined && { refined }) },
      ...(each.refinement && { refinement: { ...each.refinement, isPending: false } }),
    }))
    if (refined) writeDraft(capture.id)
  })
}

/** Whether it was read off the sample recording: there is nothing to keep. */
export const isSample = ({ captures }: CurrentPosture): boolean =>
  captures.some(({ capture }) => isDemonstration(capture))

/** The assessment that is neither kept nor discarded, if there is one; a demonstration is none. */
export const unkeptPosture = ({ current } = currentPosture.getState()): CurrentPosture | undefined =>
  current && !current.kept && !isSample(current) ? current : undefined

/** The views of an assessment that are in memory and not kept; none where there is no such assessment. */
export function unkeptViews(
  sessionId: string,
  { current } = currentPosture.getState(),
): readonly UnsavedCapture[] {
  return current && !current.kept && current.sessionId === sessionId ? current.captures : []
}

/** The views in the order in which they are read: front, left, back, right. */
export const capturesOf = ({ captures }: CurrentPosture): readonly PostureCapture[] =>
  inOrderOfViews(captures.map(({ capture }) => capture))

/** Whether a refinement of any of them is under way. */
export const isPending = ({ captures }: CurrentPosture): boolean =>
  captures.some(({ refinement }) => refinement?.isPending ?? false)

/** Puts a view in the place of what it was, after points or angles were placed in it. */
export function changeCapture({ id, placed, handAngles }: PostureCapture) {
  updateCapture(id, (each) => ({ ...each, capture: { ...each.capture, placed, handAngles } }))
  writeDraft(id)
}

/** Takes the assessment off the screen; returns the way back. Refinements that are under way are called off. */
export function discardPosture(): () => void {
  const before = currentPosture.getState()
  const { captures = [], kept = true } = before.current ?? {}
  currentPosture.setState({}, true)
  for (const { refinement } of captures) refinement?.skip()
  const restore = kept ? undefined : draftWriter.discard(captures.map(({ capture }) => capture.id))
  return () => {
    restore?.()
    if (!before.current) return
    const over = captures.map((each) =>
      each.refinement ? { ...each, refinement: { ...each.refinement, isPending: false } } : each,
    )
    currentPosture.setState({ current: { ...before.current, captures: over } }, true)
  }
}

/** Calls every refinement off: the live values stand. */
export function skipRefinements() {
  for (const { refinement } of currentPosture.getState().current?.captures ?? []) refinement?.skip()
}

/** The assessment once no refinement is under way any more, with what was placed meanwhile; undefined if it has gone. */
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
