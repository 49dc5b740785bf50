import type { FrameSource } from '../../../src/camera/frame-source'
import { MJPEG_RATE, splitJpegs } from '../../../src/camera/jpeg-stream'
import clipUrl from '../../fixtures/abduction_right_senior.mjpeg?url'
import { asFastAsAnswered } from './fast-source'

/** A slow machine plays a file at ten pictures a second: every third one of the clip. */
const EVERY = 3

export const seniorClip = async (): Promise<Blob> => (await fetch(clipUrl)).blob()

/** The clip with three abductions, faster than a clock. */
export async function fastSeniorClip(): Promise<FrameSource> {
  const pictures = [...splitJpegs(new Uint8Array(await (await seniorClip()).arrayBuffer()))]
  return asFastAsAnswered(
    pictures.filter((_, index) => index % EVERY === 0),
    MJPEG_RATE / EVERY,
    'senior.mjpeg',
  )
}
