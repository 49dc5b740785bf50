import type { DeviceFacts } from './models'

/** Asks the browser what it offers; no network is loaded for it. */
export async function deviceFacts(): Promise<DeviceFacts> {
  return {
    webgl: hasGraphicsCard(),
    webgpu: await hasWebGpu(),
    threads: self.crossOriginIsolated && navigator.hardwareConcurrency > 1,
  }
}

/** A browser that draws in software is slower than the processor by itself. */
function hasGraphicsCard(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true })
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

async function hasWebGpu(): Promise<boolean> {
  try {
    return (await navigator.gpu?.requestAdapter()) != null
  } catch {
    // Some drivers are on the browser's list of those that must not be used.
    return false
  }
}
