import { CameraError, type FrameSource } from './frame-source'
import { openVideoFile } from './video-file'

/**
 * The built-in recordings. `sample`: a rendered person raises an arm three times. `sample-standing`:
 * the same person stands, and turns from view to view. `sample-guided`: another one does a whole shoulder
 * protocol.
 */
export type SampleName = 'sample' | 'sample-standing' | 'sample-guided'

/** Opens a built-in recording. */
export async function openSample(name: SampleName): Promise<FrameSource> {
  const response = await fetch(`${import.meta.env.BASE_URL}${name}.webm`).catch((error: unknown) => {
    throw new CameraError('broken-media', error)
  })
  if (!response.ok) throw new CameraError('broken-media', new Error(`status ${response.status}`))
  return openVideoFile(await response.blob(), 'Sample recording', 'sample')
}
