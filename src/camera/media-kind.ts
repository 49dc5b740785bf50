import { splitJpegs } from './jpeg-stream'

/** What a file is, by its first bytes: names and types that files claim for themselves are not trusted. */
export type MediaKind = 'still' | 'mjpeg' | 'video' | 'unknown'

const HEAD = 16

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/** ISO base media (MP4, MOV, AVIF) names its kind after `ftyp`; old QuickTime files begin with a box of data. */
function isoKind(head: Uint8Array): MediaKind | undefined {
  const box = text(head, 4, 8)
  if (box === 'ftyp') return ['avif', 'avis', 'heic', 'mif1'].includes(text(head, 8, 12)) ? 'still' : 'video'
  return ['moov', 'mdat', 'free', 'wide', 'skip'].includes(box) ? 'video' : undefined
}

export async function mediaKind(blob: Blob): Promise<MediaKind> {
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer())
  if (startsWith(head, 0xff, 0xd8, 0xff)) {
    // A raw MJPEG recording is nothing but JPEG pictures one after the other.
    const [, second] = splitJpegs(new Uint8Array(await blob.arrayBuffer()))
    return second ? 'mjpeg' : 'still'
  }
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47)) return 'still'
  if (text(head, 0, 4) === 'GIF8' || text(head, 0, 2) === 'BM') return 'still'
  if (text(head, 0, 4) === 'RIFF') return text(head, 8, 12) === 'WEBP' ? 'still' : 'unknown'
  // Matroska and WebM.
  if (startsWith(head, 0x1a, 0x45, 0xdf, 0xa3)) return 'video'
  return isoKind(head) ?? 'unknown'
}
