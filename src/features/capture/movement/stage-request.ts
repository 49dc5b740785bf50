import { findsFaces, type ModelId } from '../../../core/body/pose'
import { movementById } from '../../../core/movements/catalogue'
import type { MovementId } from '../../../core/movements/movement'
import type { StageRequest } from '../stage/prepare'
import type { Choice } from './choice'

/** The face costs time, so it is looked for where something is read off it: in movements of the neck. */
export const looksForFace = (model: ModelId, movement: MovementId): boolean =>
  findsFaces(model) && movementById(movement).region === 'neck'

/** What has to be there before a movement can be measured. */
export const stageRequestFor = ({ source, movement }: Choice, file?: File): StageRequest => ({
  source,
  ...(file && { file }),
  sample: 'sample',
  face: (model) => looksForFace(model, movement),
})
