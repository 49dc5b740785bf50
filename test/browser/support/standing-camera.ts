import { decodeJpeg } from '../../../src/camera/jpeg-stream'
import { picturesOf } from '../posture/support'

/** Pictures a second. */
const RATE = 10

/**
 * A camera in front of which somebody stands and sways: Chromium's own shows a moving test picture, in
 * which no network finds anybody. It is drawn until its track is stopped.
 */
export async function standingCamera(): Promise<MediaStream> {
  const pictures = await Promise.all((await picturesOf('front')).map(decodeJpeg))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: 640, height: 480 })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const stream = canvas.captureStream(RATE)
  const [track] = stream.getVideoTracks()
  let drawn = 0
  const draw = () => {
    const picture = pictures[drawn++ % pictures.length]
    if (picture) context.drawImage(picture, 0, 0)
    if (track?.readyState === 'ended') clearInterval(drawing)
  }
  const drawing = setInterval(draw, 1000 / RATE)
  draw()
  return stream
}
