import type { LiveModelId } from '../../core/body/pose'
import { isLiteRtModel } from '../../core/body/pose'
import type { Backend } from '../engine'
import type { Candidate } from './timing'

/**
 * Mean absolute error in the movements of arm, trunk and neck that lie in the plane of the image, on
 * the pictures of the rendered people, degrees: the row `in the image plane` of
 * `npm run accuracy -- --model ID`.
 */
export const MEAN_ERROR: Readonly<Record<LiveModelId, number>> = {
  'movenet-lightning': 4.2,
  'movenet-thunder': 2.9,
  'litert-blazepose-lite': 4.1,
  'litert-blazepose-full': 4,
  'litert-blazepose-heavy': 3.1,
}

/**
 * Time for one picture as a multiple of MoveNet Lightning's, on one thread of a processor:
 * `npm run bench -- models`. It only foretells what is not worth trying.
 */
export const RELATIVE_COST: Readonly<Record<LiveModelId, number>> = {
  'movenet-lightning': 1,
  'movenet-thunder': 3.3,
  'litert-blazepose-lite': 0.7,
  'litert-blazepose-full': 1.2,
  'litert-blazepose-heavy': 5,
}

/** What this browser offers, as far as it can be told without loading a network. */
export interface DeviceFacts {
  readonly webgl: boolean
  readonly webgpu: boolean
  /** The page is isolated and the processor has more than one core. */
  readonly threads: boolean
}

/**
 * The ways in which a model may be run here. One thread of the processor comes first: it works
 * everywhere, and what the others find is held against it.
 */
export function backendsFor(model: LiveModelId, device: DeviceFacts): readonly Backend[] {
  return isLiteRtModel(model)
    ? ['wasm', ...only(device.threads, 'wasm-threads'), ...only(device.webgpu, 'webgpu')]
    : ['wasm', ...only(device.webgpu, 'webgpu'), ...only(device.webgl, 'webgl')]
}

const only = (there: boolean, backend: Backend): Backend[] => (there ? [backend] : [])

/** Two candidates that the same runtime runs in the same way: what one shows says something of the other. */
export const runAlike = (one: Candidate, other: Candidate) =>
  one.backend === other.backend && isLiteRtModel(one.model) === isLiteRtModel(other.model)
