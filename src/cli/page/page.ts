import { fileProblem } from '../../camera/file-problem'
import { CameraError } from '../../camera/frame-source'
import { mediaKind } from '../../camera/media-kind'
import { openStill } from '../../camera/still'
import { readVideoFrames } from '../../camera/video-file'
import type { ModelId } from '../../core/body/pose'
import { createEstimator } from '../../pose/engines'
import type { Estimate, PoseEstimator } from '../../pose/estimator'
import { describeProblem } from '../../text/camera-problem'
import type { HeadlessPage, InputOutcome, PageOptions, RefinementJob } from './contract'

type InputKind = 'still' | 'video'

/**
 * One estimator per model and kind of input, since people are counted in every still but only now and
 * then in a video. Lifetime: until the page is closed.
 */
const estimators = new Map<string, Promise<PoseEstimator>>()

function estimatorFor(
  kind: InputKind | 'refinement',
  model: ModelId,
  { backend, detections }: PageOptions,
): Promise<PoseEstimator> {
  const key = `${kind} ${model}`
  const existing = estimators.get(key)
  if (existing) return existing
  const created = createEstimator({
    model,
    backend,
    countPeople: kind === 'still' ? 'always' : kind === 'video' ? 'periodic' : 'never',
    // The mesh of every frame of a video would cost more to hand over than to find.
    face: kind !== 'video',
    ...(detections && { detections }),
  })
  estimators.set(key, created)
  return created
}

/** The last pose of a still: by then the network has found where the person is. */
async function estimateStill(blob: Blob, estimator: PoseEstimator) {
  const source = await openStill(blob, 'still')
  const last = await new Promise<Estimate | undefined>((resolve, reject) => {
    let answer: Estimate | undefined
    source.run({
      onFrame: ({ image, context }) =>
        estimator.estimate(image, context).then((estimated) => {
          answer = estimated
        }, reject),
      onEnd: () => resolve(answer),
    })
  }).finally(() => source.stop())
  if (last) await window.deliverPose(last.pose, last.detections)
}

async function estimateVideo(blob: Blob, estimator: PoseEstimator, { mjpegRate }: PageOptions) {
  for await (const { image, context } of readVideoFrames(blob, mjpegRate)) {
    await window.deliverPose((await estimator.estimate(image, context)).pose)
  }
}

/** A frame that may be used twice: whoever takes the copy closes it. */
const copyOf = async (image: VideoFrame | ImageBitmap) =>
  image instanceof VideoFrame ? image.clone() : createImageBitmap(image)

async function refineFrames(url: string, options: PageOptions, { model, frames }: RefinementJob) {
  const blob = await (await fetch(url)).blob()
  const wanted = new Set(frames)
  const estimator = await estimatorFor('refinement', model, options)
  await estimator.reset()
  let index = -1
  for await (const { image, context } of readVideoFrames(blob, options.mjpegRate)) {
    index++
    if (!wanted.has(index)) {
      image.close()
      continue
    }
    // The first pass finds where the person is.
    await estimator.estimate(await copyOf(image), context)
    await window.deliverPose((await estimator.estimate(image, context)).pose)
  }
}

function unreadable({ problem, detail }: CameraError): InputOutcome {
  const { title, next } = describeProblem(problem, detail)
  return { kind: 'unreadable', why: `${title} ${next}` }
}

async function estimate(url: string, options: PageOptions): Promise<InputOutcome> {
  const blob = await (await fetch(url)).blob()
  const content = await mediaKind(blob)
  if (content !== 'still' && content !== 'mjpeg' && content !== 'video')
    return unreadable(await fileProblem(blob, 'either'))
  const kind = content === 'still' ? 'still' : 'video'
  const { model, stillModel = model } = options
  const estimator = await estimatorFor(kind, kind === 'still' ? stillModel : model, options)
  await estimator.reset()
  try {
    await (kind === 'still' ? estimateStill(blob, estimator) : estimateVideo(blob, estimator, options))
  } catch (error) {
    if (error instanceof CameraError) return unreadable(error)
    throw error
  }
  return { kind, identity: estimator.identity }
}

const page: HeadlessPage = { estimate, refineFrames }
Object.assign(window, { plumbline: page })
