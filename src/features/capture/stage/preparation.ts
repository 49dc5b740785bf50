import type { FrameSource } from '../../../camera/frame-source'
import { type Prepared, type Preparing, prepare, type StageRequest } from './prepare'
import { giveBack } from './warm-estimator'

/** What a flow that prepares has to show of it: the step, or the source as soon as it is open. */
type PreparationChange = { readonly preparing: Preparing } | { readonly source: FrameSource }

interface PreparationListeners {
  readonly onChange: (change: PreparationChange) => void
  readonly onReady: (prepared: Prepared) => void
  readonly onFailed: (error: unknown) => void
}

/** A preparation under way. */
export interface Preparation {
  /** Nobody wants it any more: nobody is told of anything further, and what was opened is closed. */
  callOff(): void
  /** Resolves when it is ready, has failed, or was called off and has let go of everything. */
  readonly ended: Promise<void>
}

/** Prepares what a stage needs, so that a late answer of a start that was called off finds itself unwanted. */
export function beginPreparing(request: StageRequest, listeners: PreparationListeners): Preparation {
  let wanted = true
  let opened: FrameSource | undefined
  const control = new AbortController()
  const onChange = (change: PreparationChange) => {
    if (wanted) listeners.onChange(change)
  }
  async function run() {
    try {
      const prepared = await prepare(
        request,
        {
          onStep: (preparing) => onChange({ preparing }),
          onSource: (source) => {
            opened = source
            if (wanted) onChange({ source })
            else source.stop()
          },
        },
        control.signal,
      )
      if (wanted) listeners.onReady(prepared)
      else giveBack(prepared)
    } catch (error) {
      if (wanted) listeners.onFailed(error)
    }
  }
  return {
    callOff() {
      wanted = false
      control.abort()
      opened?.stop()
    },
    ended: run(),
  }
}
