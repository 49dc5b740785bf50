import { seconds } from '../../core/units'
import { createEstimator } from '../../pose/engines'
import type { PoseEstimator } from '../../pose/estimator'
import type { HeadlessPage, PageOptions } from './contract'

let still: Promise<PoseEstimator> | undefined

async function estimate(url: string, options: PageOptions) {
  const blob = await (await fetch(url)).blob()
  still ??= createEstimator({ ...options, countPeople: 'always' })
  const estimator = await still
  await estimator.reset()
  await estimator.estimate(await createImageBitmap(blob), seconds(0))
  const { pose } = await estimator.estimate(await createImageBitmap(blob), seconds(0))
  await window.deliverPose(pose)
  return { kind: 'still', identity: estimator.identity } as const
}

const page: HeadlessPage = { estimate }
Object.assign(window, { plumbline: page })
