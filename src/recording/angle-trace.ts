import type { Missing } from '../core/math/missing'
import type { Degrees, Seconds } from '../core/math/units'

/** A point of the live trace. */
export interface TracePoint {
  readonly time: Seconds
  readonly angle: Degrees | Missing
}

/** How much of the past the live trace shows, seconds. */
const TRACE_LENGTH = 20

/**
 * The recent live angles, for the trace canvas to read when it draws.
 *
 * Lifetime: one measurement. Old points fall out, so memory stays flat however long it runs.
 */
export class AngleTrace {
  #points: TracePoint[] = []

  add(point: TracePoint): void {
    this.#points.push(point)
    const first = this.#points[0]
    // Dropping in blocks keeps the cost of forgetting far below one move per frame.
    if (first && point.time - first.time > 2 * TRACE_LENGTH) {
      this.#points = this.#points.filter(({ time }) => point.time - time <= TRACE_LENGTH)
    }
  }

  /** The points of the last twenty seconds, oldest first. */
  read(): readonly TracePoint[] {
    const last = this.#points.at(-1)
    return last ? this.#points.filter(({ time }) => last.time - time <= TRACE_LENGTH) : []
  }
}
