import { CameraError, type CameraProblem } from './frame-source'

/** How often pictures are looked for, milliseconds. */
const LOOK_EVERY = 500
/**
 * A camera that gives no picture for so many looks on end, while the page is in view, has failed.
 * Looks are counted and not time, because a page that was itself held up saw no pictures either.
 */
const SILENT_LOOKS = 9

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
  let silentLooks = 0
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
    silentLooks = document.hidden ? 0 : silentLooks + 1
    if (silentLooks >= SILENT_LOOKS) report('camera-failed', new Error('no pictures'))
  }, LOOK_EVERY)
  track.addEventListener('ended', onEnded)
  if (track.readyState === 'ended') onEnded()

  return {
    /** Called for every picture that arrives. */
    alive() {
      silentLooks = 0
    },
    stop,
  }
}
