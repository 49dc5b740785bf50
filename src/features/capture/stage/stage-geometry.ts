/** A point on the stage, CSS pixels from its top left corner. */
export interface StagePoint {
  readonly x: number
  readonly y: number
}

/** Where the picture lies within the stage: whole (`object-fit: contain`), mirrored or not. */
export interface PictureFit {
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly mirrored: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

export function fitPicture(picture: Size, stage: Size, mirrored: boolean): PictureFit {
  const scale = Math.min(stage.width / (picture.width || 1), stage.height / (picture.height || 1))
  const width = picture.width * scale
  return {
    scale,
    width,
    left: (stage.width - width) / 2,
    top: (stage.height - picture.height * scale) / 2,
    mirrored,
  }
}

/** From the picture's pixels to the stage. The data is never mirrored; what the person sees is. */
export const toStage = (fit: PictureFit, { x, y }: StagePoint): StagePoint => ({
  x: fit.left + (fit.mirrored ? fit.width - x * fit.scale : x * fit.scale),
  y: fit.top + y * fit.scale,
})

const FULL_TURN = 2 * Math.PI

/** The direction from one point to another, radians as a canvas counts them (clockwise, 0 to the right). */
export const directionOf = (from: StagePoint, to: StagePoint) => Math.atan2(to.y - from.y, to.x - from.x)

/** The turn from one direction to another, −π … π. */
export const turnBetween = (from: number, to: number) => {
  const turn = (to - from) % FULL_TURN
  if (turn > Math.PI) return turn - FULL_TURN
  return turn < -Math.PI ? turn + FULL_TURN : turn
}

/** Near 0° and 180° the turn between two arms does not say which way round the angle grows. */
const CLEAR = { from: 8, to: 172 }

/**
 * Which way round the measured angle grows on the stage: +1 clockwise, −1 anticlockwise. Kept from
 * frame to frame, because it cannot be told where the arms lie on each other or in one line.
 */
export function senseOfRotation(turn: number, degrees: number, before: 1 | -1): 1 | -1 {
  const size = Math.abs(degrees)
  if (size < CLEAR.from || size > CLEAR.to) return before
  return turn * degrees >= 0 ? 1 : -1
}
