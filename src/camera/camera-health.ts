import { CameraError, type CameraProblem } from './frame-source'

/** A camera that gives no picture for this long, milliseconds, while the page is in view has failed. */
const LONGEST_SILENCE = 4_000
const LOOK_EVERY = 500

/** Why a track ended: its device is gone, the permission was taken back, or neither. */
async function reasonOfEnd(deviceId: string | undefined): Promise<CameraProblem> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  const present = devices.some((device) => device.kind === 'videoinput' && device.deviceId === deviceId)
  const permission = await navigator.permissions.query({ name: 'camera' }).catch(() => undefined)
  if (permission?.state === 'denied') return 'permission-denied'
  return present ? 'camera-failed' : 'camera-unplugged'
}

/**
 * Watches a running camera: the track that ends (unplugged, or permission taken back), and pictures
 * that stay away (muted by a switch or by the system, frozen driver). Reports once.
 */
export function watchTrack(track: MediaStreamTrack, onProblem: (error: CameraError) => void) {
  let seen = performance.now()
  let over = false
  const stop = () => {
    over = true
    clearInterval(timer)
    track.removeEventListener('ended', onEnded)
  }
  const report = (problem: CameraProblem, cause?: unknown) => {
    if (over) return
    stop()
    onProblem(new CameraError(problem, cause))
  }
  const { deviceId } = track.getSettings()
  const onEnded = () => {
    reasonOfEnd(deviceId).then(report, (error: unknown) => report('camera-failed', error))
  }
  const timer = setInterval(() => {
    // A hidden page gets no pictures: that says nothing about the camera.
    if (document.hidden) seen = performance.now()
    else if (performance.now() - seen > LONGEST_SILENCE) report('camera-failed', new Error('no pictures'))
  }, LOOK_EVERY)
  track.addEventListener('ended', onEnded)
  if (track.readyState === 'ended') onEnded()

  return {
    /** Called for every picture that arrives. */
    alive() {
      seen = performance.now()
    },
    stop,
  }
}
