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
