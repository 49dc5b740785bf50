import type { DeviceFacts } from './models'

/** Asks the browser what it offers; no network is loaded for it. */
export async function deviceFacts(): Promise<DeviceFacts> {
  return {
    webgl: hasGraphicsCard(),
    webgpu: await hasWebGpu(),
    threads: self.crossOriginIsolated && navigator.hardwareConcurrency > 1,
  }
}

/** Drivers that draw on the processor: slower than the processor by itself. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

function hasGraphicsCard(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true })
  if (!gl) return false
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const driver: unknown = gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return !SOFTWARE.test(String(driver))
}

async function hasWebGpu(): Promise<boolean> {
  try {
    return (await navigator.gpu?.requestAdapter()) != null
  } catch {
    // Some drivers are on the browser's list of those that must not be used.
    return false
  }
}
