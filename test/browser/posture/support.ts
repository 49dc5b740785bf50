import { splitJpegs } from '../../../src/camera/jpeg-stream'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { standingClip } from '../../fixtures/standing-clip'
import type { Jpeg } from '../support/fast-source'

const FILES = import.meta.glob<string>('../../fixtures/standing/*.mjpeg', {
  query: '?url',
  import: 'default',
  eager: true,
})

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

/** Pictures a second: as many as are copied for a refinement. */
export const RATE = 5

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
