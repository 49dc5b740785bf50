import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FrameSource } from '../../../camera/frame-source'
import type { Stage } from '../../../recording/stage'
import type { Preparing, StageRequest } from './prepare'
import type { StageKeeper } from './stage-keeper'
import type { Voice } from './voice'

/** A recording on the stage, of whatever it is. */
export interface LiveRecording {
  readonly source: FrameSource
  readonly voice: Voice
  /** Ends the run and what follows it. Called once, whatever becomes of the recording. */
  end(): void
}

/**
 * Where a recording stands. `done`: what came of it is shown. `nothing`: it has ended, and there is
 * nothing to show.
 */
export type FlowState<Request, Live> =
  | { readonly step: 'setup' }
  | {
      readonly step: 'preparing'
      readonly request: Request
      readonly preparing: Preparing
      readonly source?: FrameSource
    }
  | { readonly step: 'failed'; readonly request: Request; readonly error: unknown }
  | { readonly step: 'live'; readonly request: Request; readonly live: Live }
  | { readonly step: 'done'; readonly words: string; readonly voice: Voice }
  | { readonly step: 'nothing'; readonly request: Request }

/** What differs between the things that are recorded. */
export interface Recorder<Request, Live extends LiveRecording> {
  /** Somebody wants it recorded. */
  starting?(request: Request): void
  requestOf(request: Request): StageRequest
  /** Begins a run on the stage. `finish` is to be called when it has come to its end by itself. */
  begin(request: Request, stage: Stage, finish: () => void): Live
  /** Takes what was recorded to where it is shown. Returns what is said of it; undefined where it is nothing. */
  keep(request: Request, live: Live): string | undefined
  /** Nothing is recorded any more, and nothing else needs the device. */
  rest?(): void
}

const nothing = () => {}

/**
 * The way from a set-up over an open stage to what was recorded, the same for everything that is.
 *
 * Lifetime: that of the app, so that "Again" on a result can start it. After `finish` the stage stays
 * open for the next run; after `cancel` it is closed.
 */
export class CaptureFlow<Request, Live extends LiveRecording> {
  readonly state: StoreApi<FlowState<Request, Live>> = createStore<FlowState<Request, Live>>(() => ({
    step: 'setup',
  }))
  readonly #keeper: StageKeeper
  readonly #recorder: Recorder<Request, Live>
  /** Ends what is under way; a late answer of an earlier start finds itself unwanted. */
  #release: (isOver: boolean) => void = nothing
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor(keeper: StageKeeper, recorder: Recorder<Request, Live>) {
    this.#keeper = keeper
    this.#recorder = recorder
  }

  /** Starts a recording; one under way is given up. */
  readonly start = async (request: Request): Promise<void> => {
    this.#letGo({ isOver: false })
    this.#recorder.starting?.(request)
    this.#go({ step: 'preparing', request, preparing: { step: 'camera' } })
    const control = new AbortController()
    let opened: FrameSource | undefined
    let isWanted = true
    this.#release = () => {
      isWanted = false
      control.abort()
      opened?.stop()
    }
    const change = (more: { readonly preparing: Preparing } | { readonly source: FrameSource }) => {
      const now = this.state.getState()
      if (isWanted && now.step === 'preparing') this.#go({ ...now, ...more })
    }
    const listeners = {
      onStep: (preparing: Preparing) => change({ preparing }),
      onSource: (source: FrameSource) => {
        opened = source
        if (isWanted) change({ source })
        else source.stop()
      },
    }
    try {
      const stage = await this.#keeper.open(this.#recorder.requestOf(request), listeners, control.signal)
      if (isWanted) this.#begin(request, stage)
      else this.#keeper.end(stage, { isOver: true })
    } catch (error) {
      if (isWanted) this.#go({ step: 'failed', request, error })
    }
  }

  /** Ends the recording and shows what came of it. */
  readonly finish = (): void => {
    const now = this.state.getState()
    if (now.step !== 'live') return
    const { request, live } = now
    const words = this.#recorder.keep(request, live)
    this.#letGo({ isOver: false })
    this.#recorder.rest?.()
    if (words === undefined) {
      this.#go({ step: 'nothing', request })
    } else {
      live.voice.say(words)
      this.#go({ step: 'done', words, voice: live.voice })
    }
  }

  /** Ends whatever is under way and goes back to the set-up. */
  readonly cancel = (): void => {
    this.#letGo({ isOver: true })
    this.#keeper.closeResting()
    this.#recorder.rest?.()
    this.#go({ step: 'setup' })
  }

  /** For the screen's effect: leaves when it is left for good. React may unmount and mount it in one breath. */
  readonly leaveWith = (): (() => void) => {
    clearTimeout(this.#leaving)
    return () => {
      this.#leaving = setTimeout(() => this.#leave())
    }
  }

  #leave() {
    const { step } = this.state.getState()
    if (step === 'setup') return
    // After the end of a recording the stage waits for the next.
    if (step === 'done' || step === 'nothing') this.#go({ step: 'setup' })
    else this.cancel()
  }

  #begin(request: Request, stage: Stage) {
    const live = this.#recorder.begin(request, stage, this.finish)
    this.#release = (isOver) => {
      live.end()
      this.#keeper.end(stage, { isOver })
    }
    this.#go({ step: 'live', request, live })
  }

  /** Ends what is under way, once: what was given back belongs to the next recording. */
  #letGo({ isOver }: { readonly isOver: boolean }) {
    const end = this.#release
    this.#release = nothing
    end(isOver)
  }

  #go(next: FlowState<Request, Live>) {
    const voice = voiceOf(this.state.getState())
    this.state.setState(next, true)
    if (voice !== voiceOf(next)) voice?.close()
  }
}

const voiceOf = (at: FlowState<unknown, LiveRecording>): Voice | undefined =>
  at.step === 'live' ? at.live.voice : at.step === 'done' ? at.voice : undefined
