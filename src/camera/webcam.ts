import { asCameraError } from './camera-errors'
import { watchTrack } from './camera-health'
import { factNoter } from './frame-facts'
import { CameraError, type CapturedFrame, type FrameSource, type FrameSourceEvents } from './frame-source'
import { OneInFlight } from './one-in-flight'
import { createVideo, firstPicture } from './open-video'
import { pictureOf } from './picture'
import { onEachTrackPicture, readsTracks } from './track-pictures'
import { onEachPicture } from './video-clock'

export { type CameraChoice, listCameras, watchCameras } from './list'

/** Full-body landmarks need no more; 30 pictures a second resolve the movements that are measured. */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
}

async function openStream(deviceId: string | undefined): Promise<MediaStream> {
  if (!window.isSecureContext) throw new CameraError('insecure-page')
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraError('not-supported')
  const ask = (video: MediaTrackConstraints) => navigator.mediaDevices.getUserMedia({ video, audio: false })
  if (deviceId === undefined) return ask(WANTED)
  try {
    return await ask({ ...WANTED, deviceId: { exact: deviceId } })
  } catch (error) {
    // The remembered camera is not plugged in today: another one is better than none.
    if (asCameraError(error).problem === 'no-camera') return ask(WANTED)
    throw error
  }
}

/**
 * Opens a camera, the remembered one where it is there. Throws a {@link CameraError}.
 *
 * Pictures are timed by `performance.now()` in seconds at the moment of capture.
 */
export async function openWebcam(deviceId?: string): Promise<FrameSource> {
  const stream = await openStream(deviceId).catch((error: unknown) => {
    throw asCameraError(error)
  })
  const stopTracks = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  const [track] = stream.getVideoTracks()
  const video = createVideo()
  try {
    if (!track) throw new CameraError('no-camera')
    video.srcObject = stream
    const shown = firstPicture(video, 'camera-failed')
    await Promise.all([shown, video.play()])
    return webcamSource(track, video, stopTracks)
  } catch (error) {
    stopTracks()
    video.srcObject = null
    throw asCameraError(error)
  }
}

function webcamSource(track: MediaStreamTrack, video: HTMLVideoElement, stopTracks: () => void): FrameSource {
  let gate = new OneInFlight()
  let halt = () => {}
  let over = false

  function run({ level, onFrame, onProblem }: FrameSourceEvents) {
    halt()
    if (over) return
    gate = new OneInFlight()
    const current = gate
    const note = factNoter('webcam', level)
    const fail = (error: unknown) => {
      halt()
      onProblem?.(asCameraError(error))
    }
    const health = watchTrack(track, fail)
    const offer = (take: () => CapturedFrame | Promise<CapturedFrame>) => {
      health.alive()
      current.offer(take, onFrame, fail)
    }
    const stopPictures = readsTracks()
      ? onEachTrackPicture(track, video, note, offer)
      : onEachPicture(video, 'capture', (time) => offer(() => pictureOf(video, time, note)))
    halt = () => {
      stopPictures()
      health.stop()
    }
  }

  return {
    kind: 'webcam',
    label: track.label || 'Camera',
    preview: video,
    // A phone's rear camera shows somebody else: only who watches themself expects a mirror.
    mirrored: track.getSettings().facingMode !== 'environment',
    get width() {
      return video.videoWidth
    },
    get height() {
      return video.videoHeight
    },
    get dropped() {
      return gate.dropped
    },
    run,
    stop() {
      over = true
      halt()
      stopTracks()
      video.srcObject = null
    },
  }
}
