import type { SeriesPoint } from '../../core/assessment/series'
import { isMissing } from '../../core/math/missing'
import type { CoursePoint } from '../../ui/charts/course'
import type { TimeScale } from '../../ui/charts/time-scale'
import { formatDay, formatDegrees } from '../../ui/format'

/** A series as charts draw it. */
export const courseOf = (points: readonly SeriesPoint[], time: TimeScale): readonly CoursePoint[] =>
  points.map(({ session, value: { mean, uncertainty }, joined }) => ({
    id: session.id,
    percent: time.percent(session.startedAt),
    value: mean,
    ...(!isMissing(uncertainty) && { uncertainty }),
    isJoined: joined,
  }))

/** A series in words, for those who do not see the chart: "24 Nov 2025: 124°, 1 Dec 2025: 131°". */
export const courseInWords = (points: readonly SeriesPoint[]): string =>
  points
    .map(({ session, value }) => `${formatDay(session.startedAt)}: ${formatDegrees(value.mean)}`)
    .join(', ')
