import * as tf from '@tensorflow/tfjs-core'
import type { Backend } from '../engine'
import { PoseError } from '../pose-error'

/** Called once if the graphics card takes the context back. */
type OnLost = (error: PoseError) => void

const lost = (what: string) => new PoseError('graphics-lost', `The graphics card took back its ${what}.`)

async function startWasm() {
  const [{ setWasmPaths }, { default: simd }] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm'),
    import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'),
  ])
  // One thread: the threaded build starts workers of its own from a blob, which does not survive
  // minifying, needs cross-origin isolation, and was slower on these small networks.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')))
    throw new Error('this browser has no WebAssembly SIMD')
  // tfjs asks for all three names before it starts; with the two settings above it opens only SIMD.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  })
  await start('wasm')
}

async function startWebgl(onLost: OnLost) {
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl')
  await start('webgl')
  const backend = tf.backend()
  if (!(backend instanceof MathBackendWebGL)) throw new Error('WebGL did not start')
  backend.gpgpu.gl.canvas.addEventListener('webglcontextlost', () => onLost(lost('WebGL context')), {
    once: true,
  })
}

async function startWebgpu(onLost: OnLost) {
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu')
  await start('webgpu')
  const backend = tf.backend()
  if (!(backend instanceof WebGPUBackend)) throw new Error('WebGPU did not start')
  void backend.device.lost.then(() => onLost(lost('WebGPU device')))
}

async function start(name: Backend) {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs could not start ${name}`)
  await tf.ready()
}

/** The backend that is running or being started: a worker has one. */
let running: { readonly name: Backend; readonly start: Promise<void> } | undefined

/** Fetches and starts one tfjs backend; a second engine in the same worker shares it. Throws `backend-unavailable` when this device cannot run it. */
export function startBackend(backend: Backend, onLost: OnLost): Promise<void> {
  if (running?.name !== backend) running = { name: backend, start: startOnce(backend, onLost) }
  return running.start
}

async function startOnce(backend: Backend, onLost: OnLost): Promise<void> {
  tf.enableProdMode()
  try {
    // See startWasm: the threaded build does not survive being built.
    if (backend === 'wasm-threads') throw new Error('tfjs runs with one thread here')
    if (backend === 'wasm') await startWasm()
    else if (backend === 'webgl') await startWebgl(onLost)
    else await startWebgpu(onLost)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new PoseError('backend-unavailable', `${backend} cannot be used on this device: ${why}.`, error)
  }
}
