import { endOfJpeg, isHeadOfPhoto, jpegSize, nextOfStream } from './jpeg-stream'

/**
 * What a file is, by its structure: names and types that files claim for themselves are not trusted.
 * `animation`: several pictures in a format for pictures, which no player times as a recording.
 */
export type MediaKind = 'still' | 'mjpeg' | 'video' | 'animation' | 'sound' | 'unknown'

/** A file by its structure. */
export interface MediaContent {
  readonly kind: MediaKind
  /** What it is called: "JPEG", "MP4", "PDF document"; "text" and "an unknown format" where no name fits. */
  readonly name: string
}

/** So many bytes tell every format but those that are walked through. */
const HEAD = 4096

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte)

const uint32 = (bytes: Uint8Array, at: number) =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0

/** Brands of ISO base media (ISO/IEC 14496-12) that are pictures, and those that are several in one. */
const PICTURE_BRANDS: Readonly<Record<string, string>> = {
  avif: 'AVIF',
  heic: 'HEIC',
  heix: 'HEIC',
  heim: 'HEIC',
  heis: 'HEIC',
  mif1: 'HEIF',
  mif2: 'HEIF',
}
const SEQUENCE_BRANDS: Readonly<Record<string, string>> = {
  avis: 'animated AVIF',
  hevc: 'animated HEIC',
  hevx: 'animated HEIC',
  msf1: 'animated HEIF',
}
const SOUND_BRANDS = ['M4A ', 'M4B ', 'M4P ']

/** ISO base media (MP4, MOV, AVIF, HEIC) names its kind after `ftyp`; old QuickTime files begin with another box. */
function isoContent(head: Uint8Array): MediaContent | undefined {
  const box = text(head, 4, 8)
  if (box === 'ftyp') {
    const major = text(head, 8, 12)
    const picture = PICTURE_BRANDS[major]
    if (picture) return { kind: 'still', name: compatibleName(head) ?? picture }
    const sequence = SEQUENCE_BRANDS[major]
    if (sequence) return { kind: 'animation', name: sequence }
    if (SOUND_BRANDS.includes(major)) return { kind: 'sound', name: 'M4A' }
    return { kind: 'video', name: major === 'qt  ' ? 'MOV' : 'MP4' }
  }
  return ['moov', 'mdat', 'free', 'wide', 'skip', 'pnot'].includes(box)
    ? { kind: 'video', name: 'MOV' }
    : undefined
}

/** The major brand may be the general one (mif1); a compatible one then says how the picture is coded. */
function compatibleName(head: Uint8Array): string | undefined {
  const end = Math.min(uint32(head, 0), head.length)
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) {
    const name = PICTURE_BRANDS[text(head, at, at + 4)]
    if (name && name !== 'HEIF') return name
  }
  return undefined
}

function riffContent(head: Uint8Array): MediaContent {
  const form = text(head, 8, 12)
  // The flag of an animation stands in the extended header (WebP container specification).
  const isAnimated = text(head, 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0
  if (form === 'WEBP')
    return isAnimated ? { kind: 'animation', name: 'animated WebP' } : { kind: 'still', name: 'WebP' }
  if (form === 'AVI ') return { kind: 'video', name: 'AVI' }
  return form === 'WAVE' ? { kind: 'sound', name: 'WAV' } : { kind: 'unknown', name: 'an unknown format' }
}

/** A PNG whose animation control comes before its picture (PNG specification, 11.3.6.1). */
const isAnimatedPng = (head: Uint8Array) => {
  for (let at = 8; at + 8 <= head.length; at += 12 + uint32(head, at)) {
    const chunk = text(head, at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

/** Number of pictures in a GIF, counted up to two: its blocks are walked through. */
function gifPictures(bytes: Uint8Array): number {
  const table = (flags: number) => ((flags & 0x80) !== 0 ? 3 << ((flags & 7) + 1) : 0)
  const pastBlocks = (from: number) => {
    let at = from
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
    return at + 1
  }
  let at = 13 + table(bytes[10] ?? 0)
  let pictures = 0
  while (at < bytes.length && pictures < 2) {
    if (bytes[at] === 0x21) at = pastBlocks(at + 2)
    else if (bytes[at] === 0x2c) {
      pictures++
      at = pastBlocks(at + 11 + table(bytes[at + 9] ?? 0))
    } else return pictures
  }
  return pictures
}

/**
 * A raw MJPEG recording is JPEG pictures of one size right behind one another. A photograph may have
 * more behind its picture as well, and a phone's does: a gain map, a depth map, a preview, a short film.
 * It says so at its head, or what follows is of another size or no picture.
 */
function jpegContent(bytes: Uint8Array): MediaContent {
  const photo: MediaContent = { kind: 'still', name: 'JPEG' }
  const end = endOfJpeg(bytes, 0)
  const second = end === undefined ? undefined : nextOfStream(bytes, end)
  if (second === undefined || isHeadOfPhoto(bytes)) return photo
  const third = nextOfStream(bytes, endOfJpeg(bytes, second) ?? bytes.length)
  const isStream = third !== undefined || jpegSize(bytes, 0) === jpegSize(bytes, second)
  return isStream ? { kind: 'mjpeg', name: 'MJPEG' } : photo
}

/** Formats that their first bytes tell. */
const SIGNATURES: readonly (readonly [readonly number[], MediaContent])[] = [
  [[0x42, 0x4d], { kind: 'still', name: 'BMP' }],
  [[0x49, 0x49, 0x2a, 0x00], { kind: 'still', name: 'TIFF' }],
  [[0x4d, 0x4d, 0x00, 0x2a], { kind: 'still', name: 'TIFF' }],
  [[0xff, 0x0a], { kind: 'still', name: 'JPEG XL' }],
  [[0x00, 0x00, 0x00, 0x0c, 0x4a, 0x58, 0x4c, 0x20], { kind: 'still', name: 'JPEG XL' }],
  [[0x1a, 0x45, 0xdf, 0xa3], { kind: 'video', name: 'WebM or Matroska' }],
  [[0x4f, 0x67, 0x67, 0x53], { kind: 'video', name: 'Ogg' }],
  [[0x30, 0x26, 0xb2, 0x75], { kind: 'video', name: 'WMV' }],
  [[0x46, 0x4c, 0x56, 0x01], { kind: 'video', name: 'FLV' }],
  [[0x00, 0x00, 0x01, 0xba], { kind: 'video', name: 'MPEG' }],
  [[0x00, 0x00, 0x01, 0xb3], { kind: 'video', name: 'MPEG' }],
  [[0x49, 0x44, 0x33], { kind: 'sound', name: 'MP3' }],
  [[0xff, 0xfb], { kind: 'sound', name: 'MP3' }],
  [[0x66, 0x4c, 0x61, 0x43], { kind: 'sound', name: 'FLAC' }],
  [[0x25, 0x50, 0x44, 0x46], { kind: 'unknown', name: 'a PDF document' }],
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'unknown', name: 'a ZIP archive or an office document' }],
  [[0x52, 0x61, 0x72, 0x21], { kind: 'unknown', name: 'a RAR archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { kind: 'unknown', name: 'a 7z archive' }],
  [[0x1f, 0x8b], { kind: 'unknown', name: 'a gzip archive' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { kind: 'unknown', name: 'an office document' }],
]

/** An MPEG transport stream: a sync byte at the head of each packet of 188 bytes. */
const isTransportStream = (head: Uint8Array) => [0, 188, 376].every((at) => head[at] === 0x47)

/** Text has no bytes that only control a machine. */
const isText = (head: Uint8Array) =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c)

/** What a file is, by its structure. */
export async function mediaContent(blob: Blob): Promise<MediaContent> {
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer())
  if (head.length === 0) return { kind: 'unknown', name: 'an empty file' }
  if (startsWith(head, 0xff, 0xd8, 0xff)) return jpegContent(new Uint8Array(await blob.arrayBuffer()))
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47)) {
    return isAnimatedPng(head) ? { kind: 'animation', name: 'animated PNG' } : { kind: 'still', name: 'PNG' }
  }
  if (text(head, 0, 4) === 'GIF8') {
    const isAnimated = gifPictures(new Uint8Array(await blob.arrayBuffer())) > 1
    return isAnimated ? { kind: 'animation', name: 'animated GIF' } : { kind: 'still', name: 'GIF' }
  }
  if (text(head, 0, 4) === 'RIFF') return riffContent(head)
  if (text(head, 128, 132) === 'DICM') return { kind: 'unknown', name: 'a DICOM file' }
  const known = SIGNATURES.find(([start]) => startsWith(head, ...start))?.[1]
  if (known) return known
  const iso = isoContent(head)
  if (iso) return iso
  if (isTransportStream(head)) return { kind: 'video', name: 'MPEG transport stream' }
  return { kind: 'unknown', name: isText(head) ? 'text' : 'an unknown format' }
}

export const mediaKind = async (blob: Blob): Promise<MediaKind> => (await mediaContent(blob)).kind
