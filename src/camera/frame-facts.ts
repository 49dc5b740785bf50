import { type CameraLevel, contextOf, type FrameContext, type SourceKind } from '../core/body/frame-context'
import type { Seconds } from '../core/math/units'

/** Notes the facts of a picture. To be called when it is captured: the camera's level is asked for there and then. */
export type NoteFacts = (picture: Parameters<typeof contextOf>[0], capturedAt: Seconds) => FrameContext

/** How a source notes the facts of its pictures. */
export const factNoter =
  (source: SourceKind, level: (() => CameraLevel | undefined) | undefined): NoteFacts =>
  (picture, time) => {
    const now = level?.()
    return { ...contextOf(picture, time), source, ...(now && { level: now }) }
  }
