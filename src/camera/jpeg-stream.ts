/** JPEG markers (ITU-T T.81, table B.1), the byte after 0xFF. */
const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const FIRST_RESTART = 0xd0
const LAST_RESTART = 0xd7

/** Pictures a second of a raw MJPEG recording: the format itself carries no times. */
export const MJPEG_RATE = 30

/** The end of the compressed data that begins at `from`: the next marker that is not part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const marker = bytes[at + 1] ?? 0
    const isData = marker === 0 || marker === 0xff || (marker >= FIRST_RESTART && marker <= LAST_RESTART)
    if (!isData) return at
  }
  return bytes.length
}

/** The end of the JPEG picture that begins at `start`, or undefined where it breaks off. */
function endOfJpeg(bytes: Uint8Array, start: number): number | undefined {
  let at = start + 2
  while (at + 3 < bytes.length || (at + 1 < bytes.length && bytes[at + 1] === END_OF_IMAGE)) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === END_OF_IMAGE) return at + 2
    if (marker === 0xff) {
      at++
      continue
    }
    // Every other segment says how long it is, so that a thumbnail inside one is not taken for a picture.
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return undefined
    at += 2 + length
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at)
  }
  return undefined
}

/**
 * The pictures of a raw MJPEG recording, as views on its bytes, one at a time. Bytes between
 * pictures are skipped; a last picture that breaks off is left out.
 */
export function* splitJpegs(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  let at = 0
  while (at < bytes.length) {
    const start = bytes.indexOf(0xff, at)
    if (start < 0) return
    if (bytes[start + 1] !== START_OF_IMAGE) {
      at = start + 1
      continue
    }
    const end = endOfJpeg(bytes, start)
    if (end === undefined) {
      at = start + 2
      continue
    }
    yield bytes.subarray(start, end)
    at = end
  }
}

/** One JPEG picture, decoded. */
export const decodeJpeg = (bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
