import { say, text } from '../../text/text'
import type { Capture } from './capture'
import { currentGuided } from './guided/current-guided'
import { unkeptViews } from './posture/current-posture'

const { leaving: words } = text

/** A recording under way of which something would be lost by leaving it, and what can be done about that. */
export interface RecordingAtRisk {
  readonly title: string
  readonly text: string
  readonly keepLabel: string
  /** Ends the recording and goes on to what came of it. */
  readonly keep: () => void
  readonly leaveLabel: string
  readonly leave: () => void
}

/** The recording that must not be left without a question; none before anything was counted. */
export const recordingAtRisk = (capture: Capture): RecordingAtRisk | undefined =>
  repetitionsAtRisk(capture) ?? viewsAtRisk(capture) ?? guidedAtRisk(capture)

function repetitionsAtRisk({ movement }: Capture): RecordingAtRisk | undefined {
  const now = movement.state.getState()
  const repetitions = now.step === 'live' ? now.live.measurement.state.getState().repetitions.length : 0
  if (repetitions === 0) return undefined
  return {
    title: words.repetitions.title,
    text: say(words.repetitions.text, { count: repetitions }),
    keepLabel: words.repetitions.keep,
    keep: movement.finish,
    leaveLabel: words.repetitions.leave,
    leave: movement.cancel,
  }
}

function guidedAtRisk({ guided }: Capture): RecordingAtRisk | undefined {
  const now = guided.state.getState()
  if (now.step !== 'live') return undefined
  const values = currentGuided.getState().current?.values.length ?? 0
  const counted = now.live.run.state.getState().parts.some(({ repetitions }) => repetitions.length > 0)
  if (values === 0 && !counted) return undefined
  return {
    title: text.guided.leave.title,
    text: say(text.guided.leave.text, { count: values }),
    keepLabel: text.guided.leave.keep,
    keep: guided.finish,
    leaveLabel: text.guided.leave.leave,
    leave: guided.cancel,
  }
}

function viewsAtRisk({ posture }: Capture): RecordingAtRisk | undefined {
  const now = posture.state.getState()
  const views = now.step === 'live' ? unkeptViews(now.request.sessionId).length : 0
  if (views === 0) return undefined
  return {
    title: words.views.title,
    text: say(words.views.text, { count: views }),
    keepLabel: words.views.keep,
    keep: posture.finish,
    leaveLabel: words.views.leave,
    leave: posture.cancel,
  }
}
