import type { ModelId } from '../core/pose'

const NAMES: Readonly<Record<ModelId, string>> = {
  'movenet-lightning': 'MoveNet Lightning',
  'movenet-thunder': 'MoveNet Thunder',
  'blazepose-full': 'BlazePose full',
  'litert-blazepose-lite': 'BlazePose lite on LiteRT',
  'litert-blazepose-full': 'BlazePose full on LiteRT',
  'litert-blazepose-heavy': 'BlazePose heavy on LiteRT',
  refined: 'Refined: Thunder and BlazePose heavy together',
}

/** A model's name as its makers write it. */
export const modelName = (model: ModelId) => NAMES[model]
