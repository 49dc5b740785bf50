import { CameraError, type CameraProblem } from './frame-source'
import { endOfJpeg } from './jpeg-stream'
import { mediaContent } from './media-kind'

const OF_FILES: readonly CameraProblem[] = ['no-media', 'broken-media', 'not-decodable']

/** Whether trying again with the same file is of no use. */
export const isOfFile = (problem: CameraProblem | undefined): boolean =>
  problem !== undefined && OF_FILES.includes(problem)

/** Pictures that every browser decodes: one that is not decoded is damaged. */
const EVERYWHERE = ['JPEG', 'PNG', 'GIF', 'WebP', 'BMP', 'MJPEG']

/** What codecs are called, by mediabunny's names. */
const CODECS: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
}

/** A codec that mediabunny does not know, as the file names it: "mp4v". */
const asWritten = (id: string | number | Uint8Array | null): string =>
  id instanceof Uint8Array ? new TextDecoder('latin1').decode(id) : (id?.toString() ?? 'unknown')

/** Why no picture came out of a recording: it has none, none that can be decoded here, or it is damaged. */
async function videoProblem(blob: Blob, container: string, cause: unknown): Promise<CameraError> {
  const { ALL_FORMATS, BlobSource, Input } = await import('mediabunny')
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS })
  try {
    if (!(await input.canRead())) {
      // Of what mediabunny does not read, MP4, WebM and the like are damaged; the others are no format for the web.
      const isForTheWeb = /MP4|MOV|WebM|Ogg|MPEG transport/.test(container)
      return isForTheWeb
        ? new CameraError('broken-media', cause, container)
        : new CameraError('not-decodable', cause, container)
    }
    const track = await input.getPrimaryVideoTrack()
    if (!track) {
      // A recording that breaks off before it names its tracks lost its picture; one with sound alone has none.
      const tracks = await input.getTracks()
      return tracks.length === 0
        ? new CameraError('broken-media', cause, container)
        : new CameraError('no-media', cause, 'a recording without a picture')
    }
    const codec =
      track.codec === null ? asWritten(track.internalCodecId) : (CODECS[track.codec] ?? track.codec)
    if (!(await track.canDecode())) return new CameraError('not-decodable', cause, `video in ${codec}`)
    return new CameraError('broken-media', cause, container)
  } catch (error) {
    return new CameraError('broken-media', cause ?? error, container)
  } finally {
    input.dispose()
  }
}

/**
 * Why no picture comes out of a file: `no-media` with what it is instead, `not-decodable` with the
 * format or codec, or `broken-media`.
 *
 * @param wanted what was to be opened: a picture is no recording, and a recording no picture.
 */
export async function fileProblem(
  blob: Blob,
  wanted: 'still' | 'video' | 'either',
  cause?: unknown,
): Promise<CameraError> {
  const { kind, name } = await mediaContent(blob)
  switch (kind) {
    case 'unknown':
      return new CameraError('no-media', cause, name)
    case 'sound':
      return new CameraError('no-media', cause, `a sound recording (${name})`)
    case 'animation':
      return new CameraError('not-decodable', cause, `an ${name}`)
    case 'still':
      if (wanted === 'video') return new CameraError('no-media', cause, `a still picture (${name})`)
      return new CameraError(EVERYWHERE.includes(name) ? 'broken-media' : 'not-decodable', cause, name)
    case 'mjpeg':
    case 'video':
      if (wanted === 'still') return new CameraError('no-media', cause, `a recording (${name})`)
      return kind === 'mjpeg' ? new CameraError('broken-media', cause, name) : videoProblem(blob, name, cause)
  }
}

/** Whether a JPEG picture has its end: decoders fill up one that breaks off with grey, without a word. */
export const isWholeJpeg = async (blob: Blob): Promise<boolean> =>
  endOfJpeg(new Uint8Array(await blob.arrayBuffer()), 0) !== undefined
