/** Whether the processor draws in place of a graphics card, as far as the browser says. */
export function isOnProcessor(context: WebGLRenderingContext | WebGL2RenderingContext): boolean {
  const names = context.getExtension('WEBGL_debug_renderer_info')
  const name = names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : ''
  return /swiftshader|llvmpipe|software|basic render/i.test(name)
}

/**
 * Whether this browser can draw 3D now. Gives the trial context back at once: there are few of them.
 *
 * @param isQuick asks for a graphics card: whoever draws on the processor takes it from a measurement.
 */
export function hasWebGL({ isQuick = false } = {}): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    if (!context) return false
    const isGood = !isQuick || !isOnProcessor(context)
    context.getExtension('WEBGL_lose_context')?.loseContext()
    return isGood
  } catch {
    return false
  }
}
