import type { PostureView } from '../../core/posture/measures/scene'

interface ViewText {
  readonly name: string
  /** Within a sentence: the view that is worked on. */
  readonly within: string
  /** In a list of views. */
  readonly listed: string
}

/** The views that a standing person is measured in. */
export const views: Readonly<Record<PostureView, ViewText>> = {
  front: { name: 'Front', within: 'front', listed: 'front' },
  back: { name: 'Back', within: 'back', listed: 'back' },
  left: { name: 'Left side', within: 'left side', listed: 'left' },
  right: { name: 'Right side', within: 'right side', listed: 'right' },
}
