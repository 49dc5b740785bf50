import { type Accelerator, Environment, type LiteRt, loadLiteRt, supportsFeature } from '@litertjs/core'
import type { Backend } from '../engine'
import { PoseError } from '../pose-error'

/** LiteRT, started, and what it runs on. */
export interface Runtime {
  readonly liteRt: LiteRt
  readonly accelerator: Accelerator
  /** How many threads a large network may have; the small ones do with one. */
  readonly threads: number
}

/** What the runtime's loader looks for in the worker's global scope. */
interface LoaderScope {
  importScripts: (...urls: string[]) => void
  ModuleFactory: unknown
  Module: { locateFile: () => string; printErr: (line: string) => void; mainScriptUrlOrBlob?: string }
}

/** The loader's files: `script` is what each further thread runs. */
interface RuntimeFiles {
  readonly factory: unknown
  readonly wasm: string
  readonly script?: string
}

/** More gain nothing on networks of this size, and are taken from the page and the camera. */
const MOST_THREADS = 4
/**
 * How many threads a network may have. The loader starts as many as the processor has cores and a
 * network takes one less than it works with, so that two engines in one worker find enough of them.
 */
const threadsFor = (cores: number) => Math.min(MOST_THREADS, Math.floor(cores / 2) + 1)

async function threadedFiles(): Promise<RuntimeFiles> {
  const [{ default: factory }, { default: wasm }, { default: script }] = await Promise.all([
    import('virtual:litert/litert_wasm_threaded_internal.js'),
    import('@litertjs/core/wasm/litert_wasm_threaded_internal.wasm?url'),
    import('@litertjs/core/wasm/litert_wasm_threaded_internal.js?url'),
  ])
  return { factory, wasm, script }
}

/** The build for processors with relaxed SIMD is a little faster; Safari does not have it yet. */
async function singleFiles(): Promise<RuntimeFiles> {
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

/** Modules are fetched once, however often they are imported. */
const filesFor = (backend: Backend) => (backend === 'wasm-threads' ? threadedFiles() : singleFiles())

/**
 * Settles when the loader's own script has come, or could not be fetched. Beside some megabytes of
 * weights it would come last, and the runtime, which takes longest to compile, would start last.
 */
export const loaderFetched = (backend: Backend): Promise<unknown> => filesFor(backend).catch(() => {})

/** The runtime logs every step of its start; only what it calls an error is passed on. */
const logErrors = (line: string) => {
  if (line.startsWith('ERROR')) console.error(line)
}

/** Loads the runtime into this worker. Only with `graphics` is a WebGPU device asked for. */
async function load({ factory, wasm, script }: RuntimeFiles, graphics: boolean): Promise<LiteRt> {
  // The loader fetches its glue script with importScripts, which module workers have and refuse to
  // run, and takes the factory that the script leaves behind. The glue is part of our own build (see
  // vite.config.ts), so the factory is put there beforehand and there is nothing left to fetch.
  const scope = self as unknown as LoaderScope
  scope.importScripts = () => {}
  scope.ModuleFactory = factory
  scope.Module = {
    locateFile: () => wasm,
    printErr: logErrors,
    ...(script && { mainScriptUrlOrBlob: new URL(script, self.location.href).href }),
  }
  if (!graphics) Environment.create = async () => new Environment({ webGpuDevice: null })
  return loadLiteRt('bundled.js')
}

/** Says why this page cannot have threads, if it cannot. */
async function withoutThreads(): Promise<string | undefined> {
  if (!self.crossOriginIsolated) return 'the page is not served as cross-origin isolated'
  if (navigator.hardwareConcurrency < 2) return 'the processor runs one thread at a time'
  if (!(await supportsFeature('relaxedSimd'))) return 'this browser has no relaxed SIMD'
  if (!(await supportsFeature('threads'))) return 'this browser has no WebAssembly threads'
  return undefined
}

/** The runtime that is running or being started: a worker has one. */
let running: { readonly backend: Backend; readonly start: Promise<Runtime> } | undefined

/**
 * Starts LiteRT on the processor or on WebGPU; a second engine in the same worker shares it. Throws
 * `backend-unavailable` when this device cannot run it, and for WebGL, which LiteRT does not have.
 */
export function startRuntime(backend: Backend, onLost: (error: PoseError) => void): Promise<Runtime> {
  if (running?.backend !== backend) running = { backend, start: startOnce(backend, onLost) }
  return running.start
}

async function startOnce(backend: Backend, onLost: (error: PoseError) => void): Promise<Runtime> {
  const unavailable = (why: string, cause?: unknown) =>
    new PoseError('backend-unavailable', `${backend} cannot be used on this device: ${why}.`, cause)
  const start = async () =>
    load(await filesFor(backend), backend === 'webgpu').catch((error: unknown) => {
      throw unavailable(error instanceof Error ? error.message : String(error), error)
    })
  switch (backend) {
    case 'webgl':
      throw unavailable('LiteRT runs on WebGPU or the processor')
    case 'wasm':
      return { liteRt: await start(), accelerator: 'wasm', threads: 1 }
    case 'wasm-threads': {
      const why = await withoutThreads()
      if (why !== undefined) throw unavailable(why)
      const threads = threadsFor(navigator.hardwareConcurrency)
      return { liteRt: await start(), accelerator: 'wasm', threads }
    }
    case 'webgpu': {
      const liteRt = await start()
      const device = liteRt.getWebGpuDevice()
      if (!device) throw unavailable('it has no WebGPU adapter')
      void device.lost.then(() =>
        onLost(new PoseError('graphics-lost', 'The graphics card took its device back.')),
      )
      return { liteRt, accelerator: 'webgpu', threads: 1 }
    }
  }
}
