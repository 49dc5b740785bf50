/** JPEG markers (ITU-T T.81, table B.1), the byte after 0xFF. */
const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const FIRST_RESTART = 0xd0
const LAST_RESTART = 0xd7
const APP1 = 0xe1
const APP2 = 0xe2

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

/** A marker with what belongs to it: places in the file. */
interface Segment {
  readonly marker: number
  /** Of the 0xFF of the marker. */
  readonly at: number
  /** Behind its parameters. */
  readonly end: number
}

/** The segments of the JPEG picture that begins at `start`, down to its end or to where it breaks off. */
function* segmentsOf(bytes: Uint8Array, start: number): Generator<Segment> {
  let at = start + 2
  while (at + 3 < bytes.length || (at + 1 < bytes.length && bytes[at + 1] === END_OF_IMAGE)) {
    if (bytes[at] !== 0xff) return
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END_OF_IMAGE) return yield { marker, at, end: at + 2 }
    // Every other segment says how long it is, so that a thumbnail inside one is not taken for a picture.
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return
    yield { marker, at, end }
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
  }
}

/** The end of the JPEG picture that begins at `start`, or undefined where it breaks off. */
export function endOfJpeg(bytes: Uint8Array, start: number): number | undefined {
  for (const { marker, end } of segmentsOf(bytes, start)) if (marker === END_OF_IMAGE) return end
  return undefined
}

const textAt = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/**
 * How a photograph says that more belongs to it than the picture at its head: a multi-picture index
 * (CIPA DC-007, "MPF") for a gain map, a depth map or a larger preview; a directory of items or a
 * gain map's version (Ultra HDR), or a motion photo, in its XMP packet.
 */
const MULTI_PICTURE = 'MPF\0'
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const XMP_OF_SEVERAL = ['Container:Directory', 'hdrgm:Version', 'MotionPhoto', 'MicroVideo']

/** Whether the JPEG picture at the head of a file says that what follows it is part of the same photograph. */
export function isHeadOfPhoto(bytes: Uint8Array): boolean {
  for (const { marker, at, end } of segmentsOf(bytes, 0)) {
    const [from, to] = [at + 4, end]
    if (marker === APP2 && textAt(bytes, from, from + MULTI_PICTURE.length) === MULTI_PICTURE) return true
    if (marker === APP1 && textAt(bytes, from, from + XMP.length) === XMP) {
      const packet = new TextDecoder('latin1').decode(bytes.subarray(from, to))
      if (XMP_OF_SEVERAL.some((word) => packet.includes(word))) return true
    }
  }
  return false
}

/** Whether a marker begins a frame (SOF0 to SOF15 but for DHT, JPG and DAC), whose segment tells the size. */
const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Height and width of the JPEG picture that begins at `start`, as one text; undefined where it does not say. */
export function jpegSize(bytes: Uint8Array, start: number): string | undefined {
  for (const { marker, at } of segmentsOf(bytes, start))
    if (isFrameHeader(marker)) return [...bytes.subarray(at + 5, at + 9)].join()
  return undefined
}

/** Between two pictures of a stream there is nothing, padding, or the headers of a multipart stream. */
const LONGEST_GAP = 512
const isPadding = (byte: number) => byte === 0 || byte === 0xff
const isText = (byte: number) =>
  byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f)

/** Where the next picture of a stream begins that follows right behind `from`; undefined where none does. */
export function nextOfStream(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length && at - from <= LONGEST_GAP; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === START_OF_IMAGE) return at
    const byte = bytes[at] ?? 0
    if (!isPadding(byte) && !isText(byte)) return undefined
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
