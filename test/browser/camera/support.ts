import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny'
import type { CapturedFrame, FrameSource } from '../../../src/camera/frame-source'

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A picture of one colour. */
export async function plainPicture(
  colour: string,
  { width = 32, height = 24, type = 'image/jpeg' }: { width?: number; height?: number; type?: string } = {},
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  return canvas.convertToBlob({ type, quality: 0.9 })
}

/** Mean red, green and blue of an image. */
export function meanColour(image: CanvasImageSource): [number, number, number] {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** Runs a source to its end and hands every frame to `look`, which may take its time. */
export const runToEnd = (source: FrameSource, look: (frame: CapturedFrame) => void | Promise<void>) =>
  new Promise<void>((resolve, reject) => {
    source.run({
      async onFrame(frame) {
        await look(frame)
        frame.image.close()
      },
      onEnd: resolve,
      onProblem: reject,
    })
  })

/** Which problem a call ends in. */
export const problemOf = async (call: () => Promise<unknown>): Promise<unknown> => {
  try {
    await call()
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error
  }
  return 'none'
}

/** Uneven on purpose: times must come from the file and not from a count. */
export const TIMES = [0, 0.1, 0.133, 0.2, 0.5, 0.55, 0.7, 0.9]
/** Of all three colours, in the picture of that number. */
export const brightness = (index: number) => 20 + index * 30

/** A WebM recording whose pictures get brighter by a step each. */
export async function recording(width = 64, height = 48): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 500_000 })
  output.addVideoTrack(source)
  await output.start()
  for (const [index, time] of TIMES.entries()) {
    context.fillStyle = `rgb(${brightness(index)}, ${brightness(index)}, ${brightness(index)})`
    context.fillRect(0, 0, width, height)
    await source.add(time, (TIMES[index + 1] ?? time + 0.1) - time)
  }
  await output.finalize()
  if (!target.buffer) throw new Error('nothing was written')
  return new Blob([target.buffer])
}
