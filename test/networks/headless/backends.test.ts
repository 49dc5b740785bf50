import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openHeadless } from '../../../src/cli/headless/headless-session'
import type { ModelId, Pose } from '../../../src/core/body/pose'
import type { Backend } from '../../../src/pose/engine'
import { disagreement } from '../../../src/pose/landmark-agreement'

const PICTURES = [
  new URL('../../accuracy/phantom/images/abduction_senior_right_100_far.jpg', import.meta.url),
  new URL('../../accuracy/phantom/images/abduction_man_left_075.jpg', import.meta.url),
  new URL('../../accuracy/phantom/images/flexion_woman_left_060.jpg', import.meta.url),
].map((url) => fileURLToPath(url))
const MODEL: ModelId = 'litert-blazepose-lite'
/** Lets Chromium run WebGPU in software, where there is no graphics card: for correctness, not for speed. */
const SOFTWARE_WEBGPU = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']

async function find(backend: Backend, flags: readonly string[] = []): Promise<Pose[]> {
  const session = await openHeadless({ model: MODEL, backend }, flags)
  try {
    const poses: Pose[] = []
    for (const path of PICTURES) {
      const { identity, poses: found } = await session.estimate(path, path)
      expect(identity.backend).toBe(backend)
      poses.push(...found)
    }
    return poses
  } finally {
    await session.close()
  }
}

/** The largest distance between the same landmark, as a share of the picture's height. */
function furthest(one: readonly Pose[], other: readonly Pose[]) {
  expect(one).toHaveLength(PICTURES.length)
  expect(other).toHaveLength(PICTURES.length)
  return Math.max(...one.map((pose, index) => disagreement(pose, other[index] ?? pose)))
}

describe('LiteRT finds what it finds on one processor thread', () => {
  let trusted: Promise<Pose[]> | undefined
  const onOneThread = () => {
    trusted ??= find('wasm')
    return trusted
  }

  it('on several threads', async () => {
    const poses = await find('wasm-threads')
    // The same arithmetic, cut up otherwise: a hundredth of a pixel.
    expect(furthest(await onOneThread(), poses)).toBeLessThan(1e-4)
  })

  it('on WebGPU', async (test) => {
    const poses = await find('webgpu', SOFTWARE_WEBGPU).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes('no WebGPU adapter')) return undefined
      throw error
    })
    if (!poses) return test.skip('this Chromium has no WebGPU adapter, not even in software')
    expect(furthest(await onOneThread(), poses)).toBeLessThan(0.01)
  })
})
