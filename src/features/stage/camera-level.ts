import { createStore } from 'zustand/vanilla'
import { watchDeviceLevel } from '../../camera/device-level'
import type { FrameSource } from '../../camera/frame-source'
import type { CameraLevel } from '../../core/pose'
import { type Degrees, degrees } from '../../core/units'

interface LevelState {
  /** The roll that an edge was marked to show, and whose picture it was marked in. */
  readonly marked?: { readonly source: string; readonly roll: Degrees }
  /** What the device's motion sensor says at the moment. */
  readonly sensed?: Degrees
  /** Whether an edge is being marked on the stage. */
  readonly marking: boolean
}

/**
 * How the camera stands.
 *
 * Lifetime: module-wide, so that an edge marked once holds for the next measurements with the same
 * camera; forgotten with the page.
 */
export const cameraLevel = createStore<LevelState>(() => ({ marking: false }))

const keyOf = ({ kind, label }: FrameSource) => `${kind} ${label}`

/** Opens or closes the marking of an edge. */
export const setMarking = (marking: boolean) => cameraLevel.setState({ marking })

/** Takes the lean of a marked edge for the roll of this source's camera. */
export const markLevel = (source: FrameSource, roll: Degrees) =>
  cameraLevel.setState({ marked: { source: keyOf(source), roll }, marking: false })

/** Forgets the marked edge, after the camera has been moved. */
export const forgetMark = () => {
  const { marked, ...rest } = cameraLevel.getState()
  cameraLevel.setState(rest, true)
}

/** How a source's camera stands, if anything tells it: a mark is newer knowledge than a sensor. */
export function levelOf(
  source: FrameSource,
  { marked, sensed }: LevelState = cameraLevel.getState(),
): CameraLevel | undefined {
  if (marked?.source === keyOf(source)) return { roll: marked.roll, source: 'marked' }
  // A recording was made with some other camera.
  if (source.kind === 'webcam' && sensed !== undefined) return { roll: sensed, source: 'sensor' }
  return undefined
}

/** Listens to the motion sensor while a camera measures. Returns the way to stop. */
export function followSensor(source: FrameSource): () => void {
  if (source.kind !== 'webcam') return () => {}
  // Only the camera on the screen's side is shown as in a mirror.
  const stop = watchDeviceLevel(source.mirrored, (sensed) => {
    const { sensed: before, ...rest } = cameraLevel.getState()
    if (sensed === undefined) cameraLevel.setState(rest, true)
    else if (before === undefined || Math.abs(sensed - before) > 0.1) cameraLevel.setState({ sensed })
  })
  return () => {
    stop()
    const { sensed, ...rest } = cameraLevel.getState()
    cameraLevel.setState({ ...rest, marking: false }, true)
  }
}

/** The lean of a line on the stage from the upright, degrees clockwise, −90 … 90. */
export function leanOf(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Degrees {
  const [top, bottom] = a.y <= b.y ? [a, b] : [b, a]
  return degrees((Math.atan2(top.x - bottom.x, bottom.y - top.y) * 180) / Math.PI)
}
