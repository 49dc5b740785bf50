import { isSameMethod } from '../method'
import { followsOn } from '../repeats'
import type { Session } from '../session'
import { analyseShot, type ShotRow } from './analyse-shot'
import type { PostureShot } from './shot'

/** The views of standing people that one session holds. */
export interface StandingSession {
  readonly session: Session
  readonly shots: readonly PostureShot[]
}

/** One view that was taken several times over in one session, with nothing between but stepping away. */
export interface ShotRun {
  /** Whose they are; absent in a session that belongs to nobody. */
  readonly clientId?: string
  /** A shot of the run: all were taken alike. */
  readonly like: PostureShot
  /** What each shot says, in the order of recording; two or more. */
  readonly rows: readonly (readonly ShotRow[])[]
}

const isRepeatOf = (before: PostureShot, next: PostureShot) =>
  before.view === next.view && isSameMethod(before, next) && followsOn(before, next)

/** The runs among the views of one session. A recording that is played again is no repeat. */
export function shotRuns({ session, shots }: StandingSession): readonly ShotRun[] {
  const runs: PostureShot[][] = []
  const inOrder = shots
    .filter(({ source }) => source.kind === 'webcam')
    .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
  for (const shot of inOrder) {
    const run = runs.findLast((candidate) => {
      const last = candidate.at(-1)
      return last !== undefined && isRepeatOf(last, shot)
    })
    if (run) run.push(shot)
    else runs.push([shot])
  }
  return runs.flatMap((run) => {
    const [like, second] = run
    if (!like || !second) return []
    return [
      {
        ...(session.clientId !== undefined && { clientId: session.clientId }),
        like,
        rows: run.map(analyseShot),
      },
    ]
  })
}
