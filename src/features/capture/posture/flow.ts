import type { Pose } from '../../../core/body/pose'
import type { Stage } from '../../../recording/stage'
import { type PostureRun, startPostureRun } from '../../../recording/standing'
import { say, text } from '../../../text/text'
import { CaptureFlow, type LiveRecording, type Recorder } from '../stage/capture-flow'
import { Listeners } from '../stage/listeners'
import type { StageKeeper } from '../stage/stage-keeper'
import { Voice } from '../stage/voice'
import { addCaptured, unkeptViews } from './current-posture'
import { type PostureRequest, stageRequestFor } from './stage-request'

/** The taking of views on the stage. */
export interface LivePostureRun extends LiveRecording {
  /** The assessment that the views go into. */
  readonly sessionId: string
  readonly run: PostureRun
  /** What the last frame showed. */
  lastPose(): Pose | undefined
  /** Calls back for every frame until the returned function is called. */
  onPose(listener: (pose: Pose) => void): () => void
}

/**
 * The way from the set-up to a posture assessment. A view is in the assessment as soon as it has been
 * taken: whatever happens to camera, model or page afterwards does not touch it.
 */
export class PostureFlow extends CaptureFlow<PostureRequest, LivePostureRun> {
  constructor(keeper: StageKeeper) {
    super(keeper, new ViewsRecorder(keeper))
  }

  /** After camera or model failed: goes on with the views that are not taken yet. */
  readonly goOn = (): void => {
    const now = this.state.getState()
    if (now.step !== 'live') return
    const { views } = now.live.run.state.getState().plan
    const left = views.filter(({ status }) => status === 'to-come').map(({ view }) => view)
    void this.start({ ...now.request, views: left })
  }
}

class ViewsRecorder implements Recorder<PostureRequest, LivePostureRun> {
  readonly #keeper: StageKeeper
  /** Whose second passes wait until the camera is no longer needed. */
  #waiting: PostureRun[] = []

  constructor(keeper: StageKeeper) {
    this.#keeper = keeper
  }

  requestOf(request: PostureRequest) {
    return stageRequestFor(request)
  }

  begin(request: PostureRequest, stage: Stage, finish: () => void): LivePostureRun {
    const poses = new Listeners<Pose>()
    const { agreedAt, heightCm, views, sessionId } = request
    const acquireRefined = this.#keeper.secondPass(stage)
    const run = startPostureRun(stage, {
      views,
      ...(acquireRefined && { acquireRefined }),
      withPictures: agreedAt !== undefined,
      ...(heightCm !== undefined && { heightCm }),
      onPose: poses.tell,
      onCaptured: (taken) => addCaptured(taken, request),
    })
    this.#waiting.push(run)
    const unsubscribe = run.state.subscribe(({ plan, interruption }) => {
      if (plan.current === undefined && !interruption) finish()
    })
    return {
      sessionId,
      source: stage.source,
      run,
      // Nobody has a hand free to ask for it.
      voice: new Voice(true),
      lastPose: () => poses.last,
      onPose: poses.listen,
      end() {
        unsubscribe()
        run.stop()
      },
    }
  }

  keep({ sessionId }: PostureRequest): string | undefined {
    const views = unkeptViews(sessionId).length
    return views === 0 ? undefined : say(text.leaving.viewsDone, { count: views })
  }

  rest() {
    for (const run of this.#waiting) run.finish()
    this.#waiting = []
  }
}
