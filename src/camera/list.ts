/** A camera of this device, as the settings list it. */
export interface CameraChoice {
  readonly id: string
  readonly label: string
}

/**
 * The cameras of this device. Before the person has allowed the camera once, browsers hide ids and
 * names, and such entries are left out: an empty list then says nothing about the device.
 */
export async function listCameras(): Promise<CameraChoice[]> {
  if (!navigator.mediaDevices) return []
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || `Camera ${index + 1}` }))
}

/** Calls back whenever a camera is plugged in or out. Returns a function that ends the watch. */
export function watchCameras(onChange: () => void): () => void {
  const { mediaDevices } = navigator
  if (!mediaDevices) return () => {}
  mediaDevices.addEventListener('devicechange', onChange)
  return () => mediaDevices.removeEventListener('devicechange', onChange)
}
