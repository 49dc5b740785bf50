import { describe, expect, it } from 'vitest'
import { mediaContent } from '../../src/camera/media-kind'

const bytes = (...values: readonly (number | string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'string'
        ? [...new TextEncoder().encode(value)]
        : typeof value === 'number'
          ? [value]
          : [...value],
    ),
  )

/** A segment of a JPEG picture: marker, length, content. */
const segment = (marker: number, content: Uint8Array) =>
  bytes(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, content)

/** The bare bones of a JPEG picture; `extra` stands at its head. */
const jpeg = (width = 64, height = 48, ...extra: readonly Uint8Array[]) =>
  bytes(
    ...[0xff, 0xd8, ...extra],
    segment(0xc0, bytes(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0)),
    segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    ...[0xff, 0xd9],
  )

const mpf = segment(0xe2, bytes('MPF\0', 'MM\0*'))
const xmp = (text: string) => segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', text))
const ftyp = (...brands: readonly [string, ...string[]]) => {
  const [major, ...compatible] = brands
  return bytes(0, 0, 0, 16 + 4 * compatible.length, 'ftyp', major, 0, 0, 0, 0, ...compatible)
}
const chunk = (name: string, ...content: readonly number[]) =>
  bytes(0, 0, 0, content.length, name, ...content, 0, 0, 0, 0)
const png = (...chunks: readonly Uint8Array[]) =>
  bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a, chunk('IHDR', 1, 2, 3), ...chunks)
const gifPicture = bytes(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 0x01, 0)
const gif = (...pictures: readonly Uint8Array[]) =>
  bytes('GIF89a', 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...pictures, 0x3b)
const webp = (flags: number) => bytes('RIFF', 20, 0, 0, 0, 'WEBP', 'VP8X', 10, 0, 0, 0, flags, 0, 0, 0)

const contentOf = async (...parts: readonly (Uint8Array<ArrayBuffer> | string)[]) => {
  const { kind, name } = await mediaContent(new Blob([...parts]))
  return `${kind}: ${name}`
}

describe('a JPEG picture', () => {
  it('is a photograph, alone and with what a phone puts behind it', async () => {
    const gainMap = jpeg(16, 12)
    expect(await contentOf(jpeg())).toBe('still: JPEG')
    expect(await contentOf(jpeg(64, 48, mpf), gainMap)).toBe('still: JPEG')
    // A preview may have the very size of the picture, and there may be several.
    expect(await contentOf(jpeg(64, 48, mpf), jpeg(), jpeg())).toBe('still: JPEG')
    expect(await contentOf(jpeg(64, 48, xmp('<x hdrgm:Version="1.0"/>')), gainMap)).toBe('still: JPEG')
    expect(await contentOf(jpeg(64, 48, xmp('<Container:Directory/>')), jpeg())).toBe('still: JPEG')
    expect(await contentOf(jpeg(), gainMap)).toBe('still: JPEG')
  })

  it('is a photograph with a film behind it, whatever that film’s bytes look like', async () => {
    expect(await contentOf(jpeg(), ftyp('mp42', 'isom'), jpeg())).toBe('still: JPEG')
    expect(await contentOf(jpeg(64, 48, xmp('<x GCamera:MotionPhoto="1"/>')), ftyp('mp42'))).toBe(
      'still: JPEG',
    )
  })

  it('is not told by the thumbnail within it', async () => {
    expect(await contentOf(jpeg(64, 48, segment(0xe1, bytes('Exif\0\0', jpeg(16, 12)))))).toBe('still: JPEG')
  })

  it('is a stream with others of its size right behind it, with padding or headers between', async () => {
    expect(await contentOf(jpeg(), jpeg())).toBe('mjpeg: MJPEG')
    expect(await contentOf(jpeg(), jpeg(), jpeg())).toBe('mjpeg: MJPEG')
    expect(await contentOf(jpeg(), bytes(0, 0, 0), jpeg())).toBe('mjpeg: MJPEG')
    const header = '\r\n--frame\r\nContent-Type: image/jpeg\r\n\r\n'
    expect(await contentOf(jpeg(), header, jpeg(), header, jpeg())).toBe('mjpeg: MJPEG')
  })

  it('is a stream when the camera changes the size of its pictures', async () => {
    expect(await contentOf(jpeg(32, 24), jpeg(), jpeg())).toBe('mjpeg: MJPEG')
  })
})

describe('pictures of other formats', () => {
  it('are one or several by their structure', async () => {
    expect(await contentOf(png(chunk('IDAT', 1)))).toBe('still: PNG')
    expect(await contentOf(png(chunk('acTL', 0, 0, 0, 2), chunk('IDAT', 1)))).toBe('animation: animated PNG')
    expect(await contentOf(gif(gifPicture))).toBe('still: GIF')
    expect(await contentOf(gif(gifPicture, gifPicture))).toBe('animation: animated GIF')
    expect(await contentOf(webp(0x10))).toBe('still: WebP')
    expect(await contentOf(webp(0x02))).toBe('animation: animated WebP')
    expect(await contentOf('BM', new Uint8Array(20))).toBe('still: BMP')
  })

  it('are told by their brands where they are ISO base media', async () => {
    expect(await contentOf(ftyp('avif', 'mif1', 'miaf'))).toBe('still: AVIF')
    expect(await contentOf(ftyp('avis', 'msf1'))).toBe('animation: animated AVIF')
    expect(await contentOf(ftyp('heic', 'mif1'))).toBe('still: HEIC')
    expect(await contentOf(ftyp('mif1', 'mif1', 'heic'))).toBe('still: HEIC')
    expect(await contentOf(ftyp('msf1', 'hevc'))).toBe('animation: animated HEIF')
  })
})

describe('recordings', () => {
  it('are told by their containers', async () => {
    expect(await contentOf(ftyp('isom', 'avc1'))).toBe('video: MP4')
    expect(await contentOf(ftyp('mp42', 'avif'))).toBe('video: MP4')
    expect(await contentOf(ftyp('qt  '))).toBe('video: MOV')
    expect(await contentOf(bytes(0, 0, 0, 8), 'wide', new Uint8Array(8))).toBe('video: MOV')
    expect(await contentOf(bytes(0x1a, 0x45, 0xdf, 0xa3), new Uint8Array(20))).toBe('video: WebM or Matroska')
    expect(await contentOf('RIFF', new Uint8Array(4), 'AVI ')).toBe('video: AVI')
  })
})

describe('what is neither', () => {
  it('is said to be what it is', async () => {
    expect(await contentOf('')).toBe('unknown: an empty file')
    expect(await contentOf('name,angle\nleft,42\n')).toBe('unknown: text')
    expect(await contentOf('%PDF-1.7\n')).toBe('unknown: a PDF document')
    expect(await contentOf('PK', bytes(3, 4), new Uint8Array(20))).toBe(
      'unknown: a ZIP archive or an office document',
    )
    expect(await contentOf(ftyp('M4A '))).toBe('sound: M4A')
    expect(await contentOf('RIFF', new Uint8Array(4), 'WAVE')).toBe('sound: WAV')
    expect(await contentOf(bytes(1, 2, 3, 4, 5, 6))).toBe('unknown: an unknown format')
  })
})
