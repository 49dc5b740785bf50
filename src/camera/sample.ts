import { CameraError, type FrameSource } from './frame-source'
import { openVideoFile } from './video-file'

/** Opens the built-in recording: a rendered person who raises an arm three times. */
export async function openSample(): Promise<FrameSource> {
  const response = await fetch(`${import.meta.env.BASE_URL}sample.webm`).catch((error: unknown) => {
    throw new CameraError('unreadable-file', error)
  })
  if (!response.ok) throw new CameraError('unreadable-file', new Error(`status ${response.status}`))
  return openVideoFile(await response.blob(), 'Sample recording', 'sample')
}
