/** One value of a course over time. */
export interface CoursePoint {
  /** Told apart from the others by it. */
  readonly id: string
  /** Where it lies in time, 0 (first) to 100 (last). */
  readonly percent: number
  /** Degrees. */
  readonly value: number
  /** Half width of the 95 % interval, degrees. */
  readonly uncertainty?: number
  /** Whether a line may lead to it from the one before. */
  readonly isJoined: boolean
}
