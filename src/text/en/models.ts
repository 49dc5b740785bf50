import type { LiveModelId, RecordedModelId } from '../../core/body/pose'

/** A model's name as its makers write it. */
const names: Readonly<Record<RecordedModelId, string>> = {
  'movenet-lightning': 'MoveNet Lightning',
  'movenet-thunder': 'MoveNet Thunder',
  'blazepose-full': 'BlazePose full on tfjs',
  'litert-blazepose-lite': 'BlazePose lite on LiteRT',
  'litert-blazepose-full': 'BlazePose full on LiteRT',
  'litert-blazepose-heavy': 'BlazePose heavy on LiteRT',
  refined: 'Refined: Thunder and BlazePose heavy together',
}

/** What speaks for a model; the figures stand in the table of what was measured. */
const about: Readonly<Record<LiveModelId, string>> = {
  'movenet-thunder':
    'The smallest error in most movements on our rendered people. The right choice where this device keeps up.',
  'movenet-lightning': 'About three times as fast as Thunder, with a larger error. For slow devices.',
  'litert-blazepose-full':
    'Gives depth, so the replay is a figure in space, and the face, for turning the neck.',
  'litert-blazepose-lite':
    'The fastest with depth and face. About the error of full at the shoulder, a larger one at the elbow.',
  'litert-blazepose-heavy':
    'The largest BlazePose: a smaller error than full at the shoulder, four times the work. For fast devices.',
}

interface BackendText {
  readonly name: string
  /** Within a sentence. */
  readonly within: string
}

/** What a model runs on. */
const backends: Readonly<Record<string, BackendText>> = {
  webgpu: { name: 'Graphics card (WebGPU)', within: 'graphics card (WebGPU)' },
  webgl: { name: 'Graphics card (WebGL)', within: 'graphics card (WebGL)' },
  'wasm-threads': { name: 'Processor (several threads)', within: 'processor (several threads)' },
  wasm: { name: 'Processor', within: 'processor' },
}

export const models = {
  names,
  about,
  backends,
  notTimed: 'not timed',
  failed: 'does not work here',
  tooSlow: 'too slow here',
  tookTooLong: 'took too long',
  works: 'works',
  perPicture: '{milliseconds} ms a picture',
}
