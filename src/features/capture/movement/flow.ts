import type { Pose } from '../../../core/body/pose'
import { isMissing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import type { Movement } from '../../../core/movements/movement'
import { type Measurement, startMeasurement } from '../../../recording/measurement'
import type { LiveFrame } from '../../../recording/measurement-state'
import type { RecordedTrial } from '../../../recording/recorded-trial'
import type { Stage } from '../../../recording/stage'
import { formatDegrees } from '../../../ui/format'
import { CaptureFlow, type LiveRecording, type Recorder } from '../stage/capture-flow'
import { Listeners } from '../stage/listeners'
import type { StageKeeper } from '../stage/stage-keeper'
import { Voice } from '../stage/voice'
import { type Choice, rememberChoice } from './choice'
import { type CurrentTrial, showPending, showTrial } from './current-trial'
import { stageRequestFor } from './stage-request'

/** What is measured, from where, and for whom. */
export interface MovementRequest {
  readonly choice: Choice
  readonly file?: File
  readonly clientId?: string
  readonly sessionId: string
}

/** A measurement on the stage. */
export interface Live extends LiveRecording {
  readonly movement: Movement
  readonly measurement: Measurement
  /** What the last frame showed. */
  lastPose(): Pose | undefined
  /** Calls back for every frame until the returned function is called. */
  onFrame(listener: (frame: MovementFrame) => void): () => void
}

/** A frame, and the movement that is measured in it. */
interface MovementFrame extends LiveFrame {
  readonly movement: Movement
}

/** Puts a recording that was given up on the result screen after all. */
export type Restore = () => void

/** The way from the set-up to a trial. */
export class MovementFlow extends CaptureFlow<MovementRequest, Live> {
  constructor(keeper: StageKeeper) {
    super(keeper, recorderOn(keeper))
  }

  /** Goes back to the set-up. Returns the way back to what was counted, if anything was. */
  readonly giveUp = (): Restore | undefined => {
    const restore = this.#setAside()
    this.cancel()
    return restore
  }

  /** Starts the recording under way anew. Returns the way back to what was counted, if anything was. */
  readonly startAgain = (request: MovementRequest): Restore | undefined => {
    const restore = this.#setAside()
    void this.start(request)
    return restore
  }

  /** What a recording that is given up has counted so far, with the live values. */
  #setAside(): Restore | undefined {
    const now = this.state.getState()
    if (now.step !== 'live') return undefined
    const { measurement } = now.live
    if (measurement.state.getState().repetitions.length === 0) return undefined
    const current = currentOf(now.request, measurement.finish())
    measurement.refinement?.skip()
    return () => showTrial(current)
  }
}

function currentOf(
  { choice, clientId, file, sessionId }: MovementRequest,
  recorded: RecordedTrial,
): CurrentTrial {
  const trial = { ...recorded, sessionId }
  return { trial, choice, kept: false, ...(clientId && { clientId }), ...(file && { file }) }
}

const recorderOn = (keeper: StageKeeper): Recorder<MovementRequest, Live> => ({
  starting: ({ choice }) => rememberChoice(choice),
  requestOf: ({ choice, file }) => stageRequestFor(choice, file),
  begin: (request, stage, finish) => begin(request, stage, keeper, finish),

  keep(request, { measurement }) {
    const current = currentOf(request, measurement.finish())
    const { refinement } = measurement
    const { mean, repetitions } = current.trial.analysis
    if (refinement && repetitions.length > 0) showPending(current, refinement)
    else showTrial(current)
    return isMissing(mean) ? 'Done' : `Done. ${formatDegrees(mean)}`
  },
})

function begin({ choice }: MovementRequest, stage: Stage, keeper: StageKeeper, finish: () => void): Live {
  const frames = new Listeners<MovementFrame>()
  const movement = movementById(choice.movement)
  const acquireRefined = keeper.secondPass(stage)
  const measurement = startMeasurement(stage, {
    movement,
    side: choice.side,
    ...(acquireRefined && { acquireRefined }),
    onFrame: (frame) => frames.tell({ ...frame, movement }),
  })
  const unsubscribe = measurement.state.subscribe(({ phase }) => {
    if (phase === 'finished') finish()
  })
  return {
    movement,
    source: stage.source,
    measurement,
    voice: new Voice(false),
    lastPose: () => frames.last?.pose,
    onFrame: frames.listen,
    end() {
      unsubscribe()
      measurement.cancel()
    },
  }
}
