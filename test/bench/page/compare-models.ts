import type { CapturedFrame } from '../../../src/camera/frame-source'
import { LIVE_MODEL_IDS } from '../../../src/core/body/pose'
import { createEstimator } from '../../../src/pose/engines'
import type { ModelTimes } from './contract'
import { takeTurns } from './take-turns'

/** Times every model that the app may choose by itself, each in a worker of its own, on one thread. */
export async function compareModels(rounds: number): Promise<ModelTimes> {
  const estimators = await Promise.all(
    LIVE_MODEL_IDS.map((model) => createEstimator({ model, backend: 'wasm', countPeople: 'never' })),
  )
  const subjects = Object.fromEntries(
    estimators.map((estimator) => [
      estimator.identity.model,
      async ({ image, context }: CapturedFrame) => (await estimator.estimate(image, context)).workerTime,
    ]),
  )
  const times = await takeTurns<string>(subjects, LIVE_MODEL_IDS, rounds)
  await Promise.all(estimators.map((estimator) => estimator.dispose()))
  return times
}
