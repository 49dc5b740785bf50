import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { Protocol } from '../../../src/core/protocol/protocol'
import { createCapture } from '../../../src/features/capture/capture'
import { addStep, currentGuided, notePain } from '../../../src/features/capture/guided/current-guided'
import type { GuidedLive } from '../../../src/features/capture/guided/flow'
import { Listeners } from '../../../src/features/capture/stage/listeners'
import { Voice } from '../../../src/features/capture/stage/voice'
import { startGuidedRun } from '../../../src/recording/guided/guided-run'
import type { GuidedFrame } from '../../../src/recording/guided/guided-state'
import { playedStage } from './played-poses'

/** The app in the middle of a guided run, with a person who does what the test says. */
export async function guidedStage(protocol: Protocol, { asksPain = false } = {}) {
  const { source, estimator, play } = playedStage()
  const capture = createCapture()
  const ids = { runId: crypto.randomUUID(), sessionId: crypto.randomUUID() }
  currentGuided.setState(
    { current: { ...ids, protocol, source: 'file', values: [], pain: {}, kept: false } },
    true,
  )
  const frames = new Listeners<GuidedFrame>()
  const run = startGuidedRun(
    { source, estimator },
    {
      ...{ protocol, onFrame: frames.tell },
      onStep: (trials) => addStep(ids.runId, trials),
      ...(asksPain && {
        onPain: (of, score) => {
          if (notePain(ids.runId, of, score)) capture.guided.finish()
        },
      }),
    },
  )
  run.state.subscribe(({ phase }) => {
    if (phase === 'finished') capture.guided.finish()
  })
  const live: GuidedLive = {
    ...{ source, run, voice: new Voice(false) },
    lastPose: () => frames.last?.pose,
    onFrame: frames.listen,
    end: () => run.cancel(),
  }
  const request = { protocol, source: 'file', sessionId: ids.sessionId } as const
  capture.guided.state.setState({ step: 'live', request, live }, true)
  location.hash = '/guided'
  const screen = await render(<App capture={capture} />)
  return { screen, run, play, end: () => capture.guided.cancel() }
}
