import type { RecordedModelId } from '../core/body/pose'
import { text } from './text'

/** A model's name as its makers write it. */
export const modelName = (model: RecordedModelId) => text.models.names[model]

/** What a model runs on, in words; a backend of a later version by its own name. */
export const backendName = (backend: string) => text.models.backends[backend]?.within ?? backend
