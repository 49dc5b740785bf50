import type { PostureView } from '../../../src/core/posture/scene'
import { standingClip } from '../../fixtures/standing-clip'

const FILES = import.meta.glob<string>('../../fixtures/standing/*.mjpeg', {
  query: '?url',
  import: 'default',
  eager: true,
})

async function bytesOf(view: PostureView) {
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
