import { createStore } from 'zustand/vanilla'
import { watchDeviceLevel } from '../../../camera/device-level'
import type { FrameSource } from '../../../camera/frame-source'
import type { CameraLevel } from '../../../core/body/frame-context'
import { type Degrees, degrees } from '../../../core/math/units'
import type { FoundUpright } from './look-for-upright'

interface LevelState {
  /** The roll that somebody said the picture shows, and whose picture. */
  readonly marked?: { readonly camera: string; readonly level: CameraLevel }
  /** What the device's motion sensor says at the moment. */
  readonly sensed?: Degrees
  /** Whether an edge is being marked on the stage. */
  readonly marking: boolean
  /** Lines that were found in the picture, for the person to confirm. */
  readonly found?: FoundUpright
}

/**
 * How the camera stands.
 *
 * Lifetime: module-wide, so that an edge marked once holds for the next measurements with the same
 * camera; forgotten with the page.
 */
export const cameraLevel = createStore<LevelState>(() => ({ marking: false }))

const keyOf = ({ kind, label }: FrameSource) => `${kind} ${label}`

/** Opens the marking of an edge, with lines that were found in the picture for a proposal. */
export const beginMarking = (found?: FoundUpright) =>
  cameraLevel.setState({ marking: true, ...(found && { found }) })

/** Closes the marking of an edge; with a level, that is how this source's camera stands from now on. */
export function endMarking(marked?: { readonly source: FrameSource; readonly level: CameraLevel }) {
  const { found, ...rest } = cameraLevel.getState()
  const held = marked && { marked: { camera: keyOf(marked.source), level: marked.level } }
  cameraLevel.setState({ ...rest, ...held, marking: false }, true)
}

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
  if (marked?.camera === keyOf(source)) return marked.level
  // A recording was made with some other camera.
  if (source.kind === 'webcam' && sensed !== undefined) return { roll: sensed, source: 'sensor' }
  return undefined
}

/** Listens to the motion sensor while a camera measures. Returns the way to stop, which ends a marking as well. */
export function followSensor(source: FrameSource): () => void {
  const stop = source.kind === 'webcam' ? listenFor(source) : () => {}
  return () => {
    stop()
    const { sensed, found, ...rest } = cameraLevel.getState()
    cameraLevel.setState({ ...rest, marking: false }, true)
  }
}

const listenFor = (webcam: FrameSource) =>
  // Only the camera on the screen's side is shown as in a mirror.
  watchDeviceLevel(webcam.mirrored, (sensed) => {
    const { sensed: before, ...rest } = cameraLevel.getState()
    if (sensed === undefined) cameraLevel.setState(rest, true)
    else if (before === undefined || Math.abs(sensed - before) > 0.1) cameraLevel.setState({ sensed })
  })

/** The lean of a line on the stage from the upright, degrees clockwise, −90 … 90. */
export function leanOf(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Degrees {
  const [top, bottom] = a.y <= b.y ? [a, b] : [b, a]
  return degrees((Math.atan2(top.x - bottom.x, bottom.y - top.y) * 180) / Math.PI)
}
