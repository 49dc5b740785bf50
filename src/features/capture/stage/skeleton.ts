import { SURE_ENOUGH } from '../../../core/body/landmarks'
import type { Pose } from '../../../core/body/pose'
import { BONES, type LandmarkName } from '../../../core/body/skeleton'
import type { Ink } from './ink'
import { type PictureFit, toStage } from './stage-geometry'

const FACE: ReadonlySet<LandmarkName> = new Set(['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'])

/** Draws the bones, quietly. Lines across the face only where the head is what is measured. */
export function drawSkeleton(
  context: CanvasRenderingContext2D,
  fit: PictureFit,
  pose: Pose,
  withFace: boolean,
  ink: Ink,
) {
  context.strokeStyle = ink.line
  context.globalAlpha = 0.6
  context.lineWidth = 1.5
  context.lineCap = 'round'
  context.beginPath()
  for (const [from, to] of BONES) {
    if (!withFace && FACE.has(from)) continue
    const a = pose.imageLandmarks[from]
    const b = pose.imageLandmarks[to]
    if (!a || !b || a.score < SURE_ENOUGH || b.score < SURE_ENOUGH) continue
    const start = toStage(fit, a)
    const end = toStage(fit, b)
    context.moveTo(start.x, start.y)
    context.lineTo(end.x, end.y)
  }
  context.stroke()
  context.globalAlpha = 1
}
