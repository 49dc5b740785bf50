import type { Session } from '../../assessment/session'
import { analyseCapture, type CaptureRow } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import { isSameMethod } from '../method'
import { followsOn } from '../repeats'

/** The views of standing people that one session holds. */
export interface StandingSession {
  readonly session: Session
  readonly captures: readonly PostureCapture[]
}

/** One view that was taken several times over in one session, with nothing between but stepping away. */
export interface CaptureRun {
  /** Whose they are; absent in a session that belongs to nobody. */
  readonly clientId?: string
  /** A capture of the run: all were taken alike. */
  readonly like: PostureCapture
  /** What each capture says, in the order of recording; two or more. */
  readonly rows: readonly (readonly CaptureRow[])[]
}

const isRepeatOf = (before: PostureCapture, next: PostureCapture) =>
  before.view === next.view && isSameMethod(before, next) && followsOn(before, next)

/** The runs among the views of one session. A recording that is played again is no repeat. */
export function captureRuns({ session, captures }: StandingSession): readonly CaptureRun[] {
  const runs: PostureCapture[][] = []
  const inOrder = captures
    .filter(({ source }) => source.kind === 'webcam')
    .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
  for (const capture of inOrder) {
    const run = runs.findLast((candidate) => {
      const last = candidate.at(-1)
      return last !== undefined && isRepeatOf(last, capture)
    })
    if (run) run.push(capture)
    else runs.push([capture])
  }
  return runs.flatMap((run) => {
    const [like, second] = run
    if (!like || !second) return []
    return [
      {
        ...(session.clientId !== undefined && { clientId: session.clientId }),
        like,
        rows: run.map(analyseCapture),
      },
    ]
  })
}
