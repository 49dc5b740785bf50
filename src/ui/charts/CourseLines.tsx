import type { CoursePoint } from './course'

/** The lines between values of a course that may be joined. */
export function CourseLines({
  points,
  y,
  className,
}: {
  readonly points: readonly CoursePoint[]
  readonly y: (degrees: number) => number
  readonly className?: string | undefined
}) {
  return points.map((point, index) => {
    const before = points[index - 1]
    if (!before || !point.isJoined) return null
    return (
      <line
        key={point.id}
        className={className}
        x1={`${before.percent}%`}
        x2={`${point.percent}%`}
        y1={y(before.value)}
        y2={y(point.value)}
      />
    )
  })
}
