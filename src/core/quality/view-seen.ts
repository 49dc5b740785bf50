import type { Pose } from '../body/pose'
import { isMissing, type Missing, missing } from '../math/missing'
import type { CameraView } from '../movements/movement'
import { bodyTurn } from './body-turn'
import type { GateSubject } from './gate'

/** Half-way between the front and the side, degrees. The view gate lets no number pass anywhere near it. */
const HALF_WAY = 45
/** While nothing is settled yet, the view is that of most of this much of the past, seconds. */
const SEEN_OVER = 1

type Subject<View extends GateSubject['view']> = { readonly view: View; readonly alsoFrom?: CameraView }

function viewOf(pose: Pose): CameraView | Missing {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) return turn
  return Math.abs(turn.heading) < HALF_WAY ? 'front' : 'side'
}

/**
 * The view that the person is measured in: the movement's own, or where it can be measured in another
 * as well, the one that they stand in. Missing where nothing tells in which of the two: each reads the
 * angle in its own way, and a guess between them would be off by tens of degrees.
 */
export function viewSeen<View extends GateSubject['view']>(
  { view, alsoFrom }: Subject<View>,
  pose: Pose,
): View | CameraView | Missing {
  if (alsoFrom === undefined) return view
  const seen = viewOf(pose)
  return isMissing(seen) ? seen : seen === alsoFrom ? alsoFrom : view
}

/**
 * The view that a recording is measured in, from its first frame to its last: settled by the person's
 * neutral and carried with the recording. Until then it follows the person, by the second and not by
 * the frame.
 *
 * Lifetime: one measurement, up to the neutral or from it on; remembers one second.
 */
export class ViewChoice<View extends GateSubject['view']> {
  readonly #subject: Subject<View>
  readonly #settled: View | CameraView | Missing | undefined
  #past: { readonly time: number; readonly view: View | CameraView }[] = []

  /** @param settled the view of the whole recording, where it is known. */
  constructor(subject: Subject<View>, settled?: View | CameraView | Missing) {
    this.#subject = subject
    this.#settled = subject.alsoFrom === undefined ? subject.view : settled
  }

  /** The view that this frame is measured in. */
  of(pose: Pose): View | CameraView | Missing {
    if (this.#settled !== undefined) return this.#settled
    const now = viewSeen(this.#subject, pose)
    this.#past = this.#past.filter(({ time }) => pose.time - time <= SEEN_OVER)
    if (isMissing(now)) return now
    this.#past.push({ time: pose.time, view: now })
    const alike = this.#past.filter(({ view }) => view === now).length
    return alike * 2 > this.#past.length ? now : missing('wrong-view')
  }
}
