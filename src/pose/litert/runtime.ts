import { type Accelerator, Environment, type LiteRt, loadLiteRt, supportsFeature } from '@litertjs/core'
import type { Backend } from '../engine'
import { PoseError } from '../pose-error'

/** LiteRT, started, and what it runs on. */
export interface Runtime {
  readonly liteRt: LiteRt
  readonly accelerator: Accelerator
}

/** What the runtime's loader looks for in the worker's global scope. */
interface LoaderScope {
  importScripts: (...urls: string[]) => void
  ModuleFactory: unknown
  Module: { locateFile: () => string; printErr: (line: string) => void }
}

/** The build for processors with relaxed SIMD is a little faster; Safari does not have it yet. */
async function runtimeFiles(): Promise<{ factory: unknown; wasm: string }> {
  const [{ default: factory }, { default: wasm }] = (await supportsFeature('relaxedSimd'))
    ? await Promise.all([
        import('virtual:litert/litert_wasm_internal.js'),
        import('@litertjs/core/wasm/litert_wasm_internal.wasm?url'),
      ])
    : await Promise.all([
        import('virtual:litert/litert_wasm_compat_internal.js'),
        import('@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url'),
      ])
  return { factory, wasm }
}

/** The runtime logs every step of its start; only what it calls an error is passed on. */
const logErrors = (line: string) => {
  if (line.startsWith('ERROR')) console.error(line)
}

/** Loads the runtime into this worker. Only with `graphics` is a WebGPU device asked for. */
async function load(graphics: boolean): Promise<LiteRt> {
  const { factory, wasm } = await runtimeFiles()
  // The loader fetches its glue script with importScripts, which module workers have and refuse to
  // run, and takes the factory that the script leaves behind. The glue is part of our own build (see
  // vite.config.ts), so the factory is put there beforehand and there is nothing left to fetch.
  const scope = self as unknown as LoaderScope
  scope.importScripts = () => {}
  scope.ModuleFactory = factory
  scope.Module = { locateFile: () => wasm, printErr: logErrors }
  if (!graphics) Environment.create = async () => new Environment({ webGpuDevice: null })
  return loadLiteRt('bundled.js')
}

/** The runtime that is running or being started: a worker has one. */
let running: { readonly backend: Backend; readonly start: Promise<Runtime> } | undefined

/**
 * Starts LiteRT with one thread, or on WebGPU; a second engine in the same worker shares it. Throws `backend-unavailable` when this device cannot
 * run it, and for WebGL, which LiteRT does not have.
 */
export function startRuntime(backend: Backend, onLost: (error: PoseError) => void): Promise<Runtime> {
  if (running?.backend !== backend) running = { backend, start: startOnce(backend, onLost) }
  return running.start
}

async function startOnce(backend: Backend, onLost: (error: PoseError) => void): Promise<Runtime> {
  const unavailable = (why: string, cause?: unknown) =>
    new PoseError('backend-unavailable', `${backend} cannot be used on this device: ${why}.`, cause)
  if (backend === 'webgl') throw unavailable('LiteRT runs on WebGPU or the processor')
  const liteRt = await load(backend === 'webgpu').catch((error: unknown) => {
    throw unavailable(error instanceof Error ? error.message : String(error), error)
  })
  if (backend === 'wasm') return { liteRt, accelerator: 'wasm' }
  const device = liteRt.getWebGpuDevice()
  if (!device) throw unavailable('it has no WebGPU adapter')
  void device.lost.then(() =>
    onLost(new PoseError('graphics-lost', 'The graphics card took its device back.')),
  )
  return { liteRt, accelerator: 'webgpu' }
}
