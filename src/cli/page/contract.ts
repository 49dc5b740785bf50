import type { ModelId, ModelIdentity, Pose } from '../../core/pose'
import type { Backend } from '../../pose/engine'

export interface PageOptions {
  readonly model: ModelId
  readonly backend: Backend
}

/** What a file turned out to be: the poses themselves are delivered one by one, as they come. */
export type InputOutcome =
  | { readonly kind: 'still' | 'video'; readonly identity: ModelIdentity }
  /** The file is no picture and no video that this browser can read. */
  | { readonly kind: 'unreadable' }

/** What the headless page offers to the node program that opened it. */
export interface HeadlessPage {
  /** Runs the file behind `url` through camera and pose; every pose goes to `deliverPose`. */
  estimate(url: string, options: PageOptions): Promise<InputOutcome>
}

declare global {
  interface Window {
    readonly plumbline: HeadlessPage
    /** Provided by the node program. */
    readonly deliverPose: (pose: Pose) => Promise<void>
  }
}
