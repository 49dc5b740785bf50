import { CameraError, type CameraProblem } from './frame-source'

/** How long a camera or file may take to show its first picture, milliseconds. */
const FIRST_PICTURE_WITHIN = 15_000

/** A muted video element that can play inside the page, without being attached to it. */
export function createVideo(): HTMLVideoElement {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  return video
}

/** Waits for the first picture. Rejects with `problem` if the video fails or takes too long. */
export function firstPicture(video: HTMLVideoElement, problem: CameraProblem): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController()
    const { signal } = settled
    const fail = (cause?: unknown) => {
      settled.abort()
      reject(new CameraError(problem, cause))
    }
    const timer = setTimeout(() => fail(new Error('no picture came')), FIRST_PICTURE_WITHIN)
    signal.addEventListener('abort', () => clearTimeout(timer))
    video.addEventListener(
      'loadeddata',
      () => {
        if (video.videoWidth === 0) return fail(new Error('there is no picture in it'))
        settled.abort()
        resolve()
      },
      { signal },
    )
    video.addEventListener('error', () => fail(video.error), { signal })
  })
}
