import type { Pose } from '../../../core/body/pose'
import { type GuidedRun, startGuidedRun } from '../../../recording/guided/guided-run'
import type { GuidedFrame } from '../../../recording/guided/guided-state'
import type { Stage } from '../../../recording/stage'
import { preferences } from '../../../storage/preferences'
import { text } from '../../../text/text'
import { CaptureFlow, type LiveRecording, type Recorder } from '../stage/capture-flow'
import { Listeners } from '../stage/listeners'
import type { StageKeeper } from '../stage/stage-keeper'
import { Voice } from '../stage/voice'
import { dropAnswers } from './answers'
import { addStep, currentGuided, notePain } from './current-guided'
import { type GuidedRequest, stageRequestFor } from './request'

/** A guided run on the stage. */
export interface GuidedLive extends LiveRecording {
  readonly run: GuidedRun
  /** What the last frame showed. */
  lastPose(): Pose | undefined
  /** Calls back for every frame until the returned function is called. */
  onFrame(listener: (frame: GuidedFrame) => void): () => void
}

/** The way from the set-up over a whole protocol to its summary. */
export class GuidedFlow extends CaptureFlow<GuidedRequest, GuidedLive> {
  constructor(keeper: StageKeeper) {
    super(keeper, recorderOn(keeper))
  }
}

const recorderOn = (keeper: StageKeeper): Recorder<GuidedRequest, GuidedLive> => ({
  starting({ protocol, source }) {
    if (source !== 'sample') preferences.setState({ protocolId: protocol.id })
  },
  requestOf: stageRequestFor,
  begin: (request, stage, finish) => begin(request, stage, keeper, finish),

  keep(_, { run }) {
    run.finish()
    const { current } = currentGuided.getState()
    if (!current || current.values.length === 0) {
      // Answers alone are shown nowhere.
      if (current) dropAnswers(current)
      return undefined
    }
    const isStopped = current.stoppedAt !== undefined || current.isUnwell
    return isStopped ? text.guided.pain.stopped : text.guided.done
  },
})

/** The run that is begun: a new one, or the one that goes on with what it has. */
function openRun({ runId, protocol, source, sessionId, clientId }: GuidedRequest) {
  const { current } = currentGuided.getState()
  const goesOn = runId !== undefined && current?.runId === runId ? current : undefined
  const {
    refinement: _,
    stoppedAt: __,
    isUnwell: ___,
    ...before
  } = goesOn ?? {
    ...{
      runId: crypto.randomUUID() as string,
      protocol,
      source,
      sessionId,
      values: [],
      pain: {},
      kept: false,
    },
    ...(clientId && { clientId }),
  }
  return before
}

function begin(request: GuidedRequest, stage: Stage, keeper: StageKeeper, finish: () => void): GuidedLive {
  const frames = new Listeners<GuidedFrame>()
  const acquireRefined = keeper.secondPass(stage)
  const opened = openRun(request)
  const { protocol, from, source } = request
  // Nobody in a recording can answer.
  const asksPain = source === 'webcam' && preferences.getState().guidedPain
  const run = startGuidedRun(stage, {
    protocol,
    ...(from !== undefined && { from }),
    canAnswer: source === 'webcam',
    ...(acquireRefined && { acquireRefined }),
    onFrame: frames.tell,
    onStep: (trials) => addStep(opened.runId, trials),
    ...(asksPain && {
      onPain: (of, score) => {
        if (notePain(opened.runId, of, score)) finish()
      },
    }),
  })
  const { refinement } = run
  currentGuided.setState({ current: { ...opened, ...(refinement && { refinement }) } }, true)
  const unsubscribe = run.state.subscribe(({ phase }) => {
    if (phase === 'finished') finish()
  })
  const voice = new Voice(preferences.getState().guidedVoice)
  const remembering = voice.isOn.subscribe((isOn) => preferences.setState({ guidedVoice: isOn }))
  return {
    source: stage.source,
    run,
    voice,
    lastPose: () => frames.last?.pose,
    onFrame: frames.listen,
    end() {
      unsubscribe()
      remembering()
      run.cancel()
    },
  }
}
