/** Width and height that a frame is seen at, pixels. */
export const frameSize = (image: ImageBitmap | VideoFrame): { width: number; height: number } =>
  'displayWidth' in image
    ? { width: image.displayWidth, height: image.displayHeight }
    : { width: image.width, height: image.height }
