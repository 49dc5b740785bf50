import type { Goniometer } from '../../../core/body/angle-reading'
import { isMissing } from '../../../core/math/missing'
import type { Movement, ReferenceRange } from '../../../core/movements/movement'
import type { LiveFrame } from '../../../recording/measurement-state'
import { formatDegrees } from '../../../ui/format'
import type { Ink } from '../stage/ink'
import { drawSkeleton } from '../stage/skeleton'
import {
  directionOf,
  type PictureFit,
  type StagePoint,
  senseOfRotation,
  toStage,
  turnBetween,
} from '../stage/stage-geometry'

const RADIANS = Math.PI / 180

/**
 * Draws one frame over the video: the skeleton quietly, the measured angle loudly.
 *
 * Lifetime: one per stage; remembers only which way round the angle grows.
 */
export class Overlay {
  #sense: 1 | -1 = 1

  draw(
    context: CanvasRenderingContext2D,
    fit: PictureFit,
    frame: LiveFrame,
    { region, references }: Movement,
    ink: Ink,
  ) {
    drawSkeleton(context, fit, frame.pose, region === 'neck', ink)
    if (isMissing(frame.reading) || !frame.reading.goniometer) return
    const shown = isMissing(frame.angle) ? frame.reading.degrees : frame.angle
    this.#angle(
      context,
      fit,
      frame.reading.goniometer,
      frame.reading.degrees,
      shown,
      frame.peak,
      references[0],
      ink,
    )
  }

  #angle(
    context: CanvasRenderingContext2D,
    fit: PictureFit,
    goniometer: Goniometer,
    degrees: number,
    shown: number,
    peak: number | undefined,
    reference: ReferenceRange | undefined,
    ink: Ink,
  ) {
    const fulcrum = toStage(fit, goniometer.fulcrum)
    const stationary = toStage(fit, goniometer.stationary)
    const moving = toStage(fit, goniometer.moving)
    const zero = directionOf(fulcrum, stationary)
    this.#sense = senseOfRotation(turnBetween(zero, directionOf(fulcrum, moving)), degrees, this.#sense)
    const at = (angle: number) => zero + this.#sense * angle * RADIANS
    const reach = Math.hypot(moving.x - fulcrum.x, moving.y - fulcrum.y)
    const radius = Math.max(28, reach * 0.62)

    if (reference) band(context, fulcrum, radius + 14, at, reference, this.#sense, ink)
    context.strokeStyle = ink.measure
    context.lineCap = 'round'
    context.lineWidth = 4
    line(context, fulcrum, stationary)
    line(context, fulcrum, moving)
    context.lineWidth = 3
    arc(context, fulcrum, radius, at(0), at(degrees), this.#sense * degrees < 0)
    if (peak !== undefined) tick(context, fulcrum, radius, at(peak), ink)
    dot(context, fulcrum, 6, ink.measure)
    label(context, fulcrum, radius, at(degrees / 2), formatDegrees(shown), ink)
  }
}

function line(context: CanvasRenderingContext2D, from: StagePoint, to: StagePoint) {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

function arc(
  context: CanvasRenderingContext2D,
  centre: StagePoint,
  radius: number,
  from: number,
  to: number,
  anticlockwise: boolean,
) {
  context.beginPath()
  context.arc(centre.x, centre.y, radius, from, to, anticlockwise)
  context.stroke()
}

/** The reference range as a pale band just outside the arc; a single value is a short stretch of it. */
function band(
  context: CanvasRenderingContext2D,
  centre: StagePoint,
  radius: number,
  at: (angle: number) => number,
  { low, high }: ReferenceRange,
  sense: 1 | -1,
  ink: Ink,
) {
  const halfWidth = high > low ? 0 : 0.75
  context.strokeStyle = ink.line
  context.globalAlpha = 0.38
  context.lineCap = 'butt'
  context.lineWidth = 10
  arc(context, centre, radius, at(low - halfWidth), at(high + halfWidth), sense < 0)
  context.globalAlpha = 1
}

function tick(
  context: CanvasRenderingContext2D,
  centre: StagePoint,
  radius: number,
  direction: number,
  ink: Ink,
) {
  const x = Math.cos(direction)
  const y = Math.sin(direction)
  context.strokeStyle = ink.measure
  context.lineWidth = 2
  line(
    context,
    { x: centre.x + x * (radius - 10), y: centre.y + y * (radius - 10) },
    { x: centre.x + x * (radius + 22), y: centre.y + y * (radius + 22) },
  )
}

function dot(context: CanvasRenderingContext2D, { x, y }: StagePoint, radius: number, colour: string) {
  context.fillStyle = colour
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** The number beside the joint, inside the arc, on a shade so that it reads on any clothes. */
function label(
  context: CanvasRenderingContext2D,
  centre: StagePoint,
  radius: number,
  direction: number,
  text: string,
  ink: Ink,
) {
  const distance = radius + 46
  const x = centre.x + Math.cos(direction) * distance
  const y = centre.y + Math.sin(direction) * distance
  context.font = `640 28px ${ink.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const width = context.measureText(text).width + 20
  context.fillStyle = ink.shade
  context.beginPath()
  context.roundRect(x - width / 2, y - 21, width, 42, 10)
  context.fill()
  context.fillStyle = ink.measure
  context.fillText(text, x, y + 1)
}
