import type { PostureView } from '../../../core/posture/measures/scene'
import type { PictureFit } from '../stage/stage-geometry'

/** Height of the outlines below, in their own units. */
const HEIGHT = 300
/** Where the outline begins and how tall it is, as shares of the picture's height: below the instruction, with floor to stand on. */
const TOP = 0.17
const SHARE = 0.76

/** One half of a person from in front, from the neck down the outside and up the inside of the leg. */
const HALF =
  'M 0 40 L 8 41 C 9 50 20 53 34 57 C 44 61 46 74 48 92 C 50 112 53 130 55 150 C 56 160 50 164 47 158 C 44 138 40 118 36 96 ' +
  'C 34 112 30 122 30 136 C 34 160 32 190 29 212 C 30 240 27 262 24 282 C 28 290 29 296 24 298 L 8 298 C 8 270 10 240 9 214 C 7 192 4 176 0 164'
const HEAD = 'M 0 0 C 12 0 16 10 16 20 C 16 32 10 43 0 43 C -10 43 -16 32 -16 20 C -16 10 -12 0 0 0 Z'
/** A person who faces to the right. */
const PROFILE =
  'M -7 41 C -9 50 -20 56 -21 76 C -22 96 -13 108 -15 124 C -24 138 -24 158 -16 174 C -13 196 -14 206 -17 226 C -17 250 -13 268 -13 284 ' +
  'C -17 292 -14 298 -8 298 L 26 298 C 28 292 18 286 6 281 C 5 262 6 244 8 226 C 11 210 12 196 14 178 C 17 156 15 142 17 126 C 19 104 18 84 14 68 C 10 56 8 50 7 42'
const PROFILE_HEAD =
  'M 2 0 C 14 0 19 8 19 17 L 23 25 L 19 27 C 19 36 15 42 8 43 C -6 45 -16 34 -16 20 C -16 8 -10 0 2 0 Z'

const FACES: Readonly<Record<PostureView, 'front' | 'right' | 'left'>> = {
  front: 'front',
  back: 'front',
  right: 'right',
  left: 'left',
}

/** Draws the outline that the person steps into, in the middle of the picture. */
export function drawSilhouette(
  context: CanvasRenderingContext2D,
  fit: PictureFit,
  pictureHeight: number,
  view: PostureView,
  colour: string,
) {
  const height = pictureHeight * fit.scale
  const scale = (SHARE * height) / HEIGHT
  const faces = FACES[view]
  // What faces right in the picture faces left in a mirror.
  const turn = (faces === 'left' ? -1 : 1) * (fit.mirrored ? -1 : 1)
  const outline = (flip: number, ...paths: readonly string[]) => {
    context.save()
    context.translate(fit.left + fit.width / 2, fit.top + TOP * height)
    context.scale(scale * flip, scale)
    for (const path of paths) context.stroke(new Path2D(path))
    context.restore()
  }
  context.strokeStyle = colour
  context.globalAlpha = 0.75
  context.lineWidth = 3 / scale
  context.lineJoin = 'round'
  context.setLineDash([9 / scale, 6 / scale])
  if (faces === 'front') {
    outline(1, HALF, HEAD)
    outline(-1, HALF)
  } else outline(turn, PROFILE, PROFILE_HEAD)
  context.setLineDash([])
  context.globalAlpha = 1
}
