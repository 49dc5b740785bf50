import { isMissing } from '../../../core/math/missing'
import type { Repetition } from '../../../core/trial/trial'
import type { TracePoint } from '../../../recording/angle-trace'
import { formatDegrees } from '../../../ui/format'
import type { Ink } from '../stage/ink'

interface Size {
  readonly width: number
  readonly height: number
}

/** The lowest and highest angle that the plot has room for, degrees. */
interface Span {
  readonly bottom: number
  readonly top: number
}

/** What the trace spans, seconds. */
const SPAN = 20
/** Room for the labels of the degree lines, CSS pixels. */
const GUTTER = 44
const MARGIN = 8
/** Points further apart, seconds, are not joined: nobody knows what lay between. */
const LONGEST_GAP = 0.5
/** Degrees between two lines. */
const STEP = 45

/** Draws the last twenty seconds of the angle, holds shaded: newest at the right edge. */
export function drawTrace(
  context: CanvasRenderingContext2D,
  size: Size,
  points: readonly TracePoint[],
  repetitions: readonly Repetition[],
  { bottom, top }: Span,
  ink: Ink,
) {
  context.clearRect(0, 0, size.width, size.height)
  const now = points.at(-1)?.time ?? 0
  const x = (time: number) => GUTTER + ((time - now + SPAN) / SPAN) * (size.width - GUTTER - MARGIN)
  const y = (angle: number) => MARGIN + ((top - angle) / (top - bottom)) * (size.height - 2 * MARGIN)

  context.font = `14px ${ink.font}`
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.lineWidth = 1
  for (let angle = Math.ceil(bottom / STEP) * STEP; angle <= top; angle += STEP) {
    context.globalAlpha = angle === 0 ? 0.4 : 0.16
    context.strokeStyle = ink.line
    context.beginPath()
    context.moveTo(GUTTER, Math.round(y(angle)) + 0.5)
    context.lineTo(size.width - MARGIN, Math.round(y(angle)) + 0.5)
    context.stroke()
    context.globalAlpha = 1
    context.fillStyle = ink.muted
    context.fillText(formatDegrees(angle), GUTTER - 8, y(angle))
  }

  context.fillStyle = ink.measure
  context.globalAlpha = 0.22
  for (const { holdStart, holdEnd } of repetitions) {
    const from = Math.max(GUTTER, x(holdStart))
    if (x(holdEnd) > from) context.fillRect(from, MARGIN, x(holdEnd) - from, size.height - 2 * MARGIN)
  }
  context.globalAlpha = 1

  context.strokeStyle = ink.measure
  context.lineWidth = 2
  context.lineJoin = 'round'
  context.beginPath()
  let before = Number.NEGATIVE_INFINITY
  for (const { time, angle } of points) {
    if (isMissing(angle)) continue
    if (time - before <= LONGEST_GAP) context.lineTo(x(time), y(angle))
    else context.moveTo(x(time), y(angle))
    before = time
  }
  context.stroke()
}
