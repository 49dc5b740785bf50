import type { CapturedFrame } from '../../../src/camera/frame-source'
import { AUTOMATIC_MODELS } from '../../../src/pose/choice/models'
import { createEstimator } from '../../../src/pose/engines'
import type { ModelTimes } from './contract'
import { takeTurns } from './take-turns'

/** Times every model that the app may choose by itself, each in a worker of its own, on one thread. */
export async function compareModels(rounds: number): Promise<ModelTimes> {
  const estimators = await Promise.all(
    AUTOMATIC_MODELS.map((model) => createEstimator({ model, backend: 'wasm', countPeople: 'never' })),
  )
  const subjects = Object.fromEntries(
    estimators.map((estimator) => [
      estimator.identity.model,
      async ({ image, context }: CapturedFrame) => (await estimator.estimate(image, context)).workerTime,
    ]),
  )
  const times = await takeTurns<string>(subjects, AUTOMATIC_MODELS, rounds)
  await Promise.all(estimators.map((estimator) => estimator.dispose()))
  return times
}
