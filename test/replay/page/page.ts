import { mediaKind } from '../../../src/camera/media-kind'
import { readVideoFrames } from '../../../src/camera/read-video'
import { decodeStill } from '../../../src/camera/still'
import { contextOf, type FrameContext } from '../../../src/core/body/frame-context'
import { seconds } from '../../../src/core/math/units'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { FramePixels } from '../../../src/pose/frame-pixels'
import { FOOTAGE_IDS, footagePicture } from '../../fixtures/footage'
import { thumbnailOf } from '../thumbnail'
import type { Recorder } from './contract'

const frames = new FramePixels()
let opened: Promise<PoseEstimator> | undefined

const copyOf = (image: VideoFrame | ImageBitmap) =>
  image instanceof VideoFrame ? image.clone() : createImageBitmap(image)

async function look(
  estimator: PoseEstimator,
  image: VideoFrame | ImageBitmap,
  context: FrameContext,
  isFirst: boolean,
) {
  const thumbnail = btoa(String.fromCharCode(...thumbnailOf(await frames.read(image))))
  // The first look finds where to look.
  if (isFirst) await estimator.estimate(await copyOf(image), context)
  const { pose, detections = [] } = await estimator.estimate(image, context)
  const { width, height, people, light } = pose
  await window.deliverPicture(thumbnail, { width, height, people, ...(light && { light }), detections })
}

async function recordFile(blob: Blob, every: number) {
  opened ??= createEstimator({
    model: 'refined',
    backend: 'wasm',
    countPeople: 'always',
    face: true,
    detections: true,
  })
  const estimator = await opened
  await estimator.reset()
  if ((await mediaKind(blob)) === 'still') {
    const still = await decodeStill(blob)
    await look(estimator, still, contextOf(still, seconds(0)), true)
    return
  }
  let index = 0
  for await (const { image, context } of readVideoFrames(blob)) {
    if (index++ % every === 0) await look(estimator, image, context, index === 1)
    else image.close()
  }
}

const recorder: Recorder = {
  record: async (url, every) => recordFile(await (await fetch(url)).blob(), every),
  async recordFootage() {
    for (const id of FOOTAGE_IDS) await recordFile(await footagePicture(id), 1)
  },
}
Object.assign(window, { recorder })
