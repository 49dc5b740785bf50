import type { RecordedModelId } from '../core/body/pose'

const NAMES: Readonly<Record<RecordedModelId, string>> = {
  'movenet-lightning': 'MoveNet Lightning',
  'movenet-thunder': 'MoveNet Thunder',
  'blazepose-full': 'BlazePose full on tfjs',
  'litert-blazepose-lite': 'BlazePose lite on LiteRT',
  'litert-blazepose-full': 'BlazePose full on LiteRT',
  'litert-blazepose-heavy': 'BlazePose heavy on LiteRT',
  refined: 'Refined: Thunder and BlazePose heavy together',
}

/** A model's name as its makers write it. */
export const modelName = (model: RecordedModelId) => NAMES[model]

const BACKENDS: Readonly<Record<string, string>> = {
  webgpu: 'graphics card (WebGPU)',
  webgl: 'graphics card (WebGL)',
  'wasm-threads': 'processor (several threads)',
  wasm: 'processor',
}

/** What a model runs on, in words; a backend of a later version by its own name. */
export const backendName = (backend: string) => BACKENDS[backend] ?? backend
