import { factNoter } from '../../../src/camera/frame-facts'
import type { FrameSource, FrameSourceEvents } from '../../../src/camera/frame-source'
import { decodeJpeg, splitJpegs } from '../../../src/camera/jpeg-stream'
import { seconds } from '../../../src/core/math/units'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { standingClip } from '../../fixtures/standing-clip'

const FILES = import.meta.glob<string>('../../fixtures/standing/*.mjpeg', {
  query: '?url',
  import: 'default',
  eager: true,
})

export type Jpeg = Uint8Array<ArrayBuffer>

async function bytesOf(view: PostureView): Promise<Jpeg> {
  const url = FILES[`../../fixtures/standing/${view}.mjpeg`]
  if (!url) throw new Error(`no pictures of ${view}`)
  return new Uint8Array(await (await fetch(url)).arrayBuffer())
}

/** A recording of the phantom that stands in these views, each for so many seconds. */
export async function standingFile(secondsPerView: number, views: readonly PostureView[]): Promise<File> {
  const bytes = new Map(await Promise.all(views.map(async (view) => [view, await bytesOf(view)] as const)))
  const pictures = (view: PostureView) => bytes.get(view) ?? new Uint8Array()
  return new File(standingClip(pictures, secondsPerView, views), 'standing.mjpeg')
}

/** Pictures a second of what {@link asFastAsAnswered} plays: as many as are copied for a refinement. */
const RATE = 5

/** The phantom that stands in a view and sways: every picture once. */
export const picturesOf = async (view: PostureView): Promise<readonly Jpeg[]> => [
  ...splitJpegs(await bytesOf(view)),
]

/** The phantom that stands in these views, each for so many seconds. */
export async function standingPictures(secondsPerView: number, views: readonly PostureView[]) {
  const swaying = await Promise.all(views.map(picturesOf))
  const numbers = Array.from({ length: secondsPerView * RATE }, (_, number) => number)
  return swaying.flatMap((pictures) => numbers.flatMap((number) => pictures[number % pictures.length] ?? []))
}

/**
 * A recording whose pictures come as soon as the one before has been answered: the ten seconds that a
 * view takes are then as long as the network needs for fifty pictures. What plays in real time is
 * tested with the sources themselves.
 */
export function asFastAsAnswered(pictures: Iterable<Jpeg>): FrameSource {
  const preview = document.createElement('canvas')
  let over = false
  async function play({ level, onFrame, onEnd }: FrameSourceEvents) {
    const note = factNoter('video-file', level)
    let index = 0
    for (const picture of pictures) {
      const image = await decodeJpeg(picture)
      if (over) return image.close()
      const context = note(image, seconds(index++ / RATE))
      await onFrame({ image, context, capturedAtNow: performance.now() })
    }
    onEnd?.()
  }
  return {
    ...{ kind: 'video-file', label: 'standing.mjpeg', preview, width: 640, height: 480 },
    ...{ mirrored: false, dropped: 0 },
    run: (events) => void play(events).catch(reportError),
    stop() {
      over = true
    },
  }
}
