import { median } from 'simple-statistics'
import type { Seconds } from '../math/units'
import { GATE_STATUSES, type GateId, type GateReading, type GateStatus } from './gate'
import { gateById } from './gates'

/** A gate over a stretch of frames. */
export interface GateStretch {
  readonly status: GateStatus
  /** In the gate's unit; absent where it was never measured. */
  readonly median?: number
  readonly worst?: number
}

/** A gate over a whole trial. */
export interface GateSummary {
  readonly gate: GateId
  readonly recording: GateStretch
  /** Share of the frames, 0 to 1, that were given no number because of it. */
  readonly refused: number
  /** One per repetition, over its hold. */
  readonly holds: readonly GateStretch[]
  /** Over the neutral; absent where none was taken, and in trials from before it was looked at. */
  readonly neutral?: GateStretch
}

/** The gates' readings of one frame. */
export interface GatedFrame {
  readonly time: Seconds
  readonly readings: readonly GateReading[]
}

const rank = (status: GateStatus) => GATE_STATUSES.indexOf(status)
/** A status counts for a stretch where it holds for this share of its frames, or a worse one does. */
const LASTING = 0.1

function stretch(gate: GateId, readings: readonly GateReading[]): GateStretch {
  const measured = readings.filter(({ value }) => value !== undefined)
  const values = measured.flatMap(({ value }) => value ?? [])
  const { badness } = gateById(gate)
  const lasting = [...GATE_STATUSES]
    .reverse()
    .find(
      (status) =>
        measured.filter((each) => rank(each.status) >= rank(status)).length > LASTING * measured.length,
    )
  if (values.length === 0) return { status: 'unknown' }
  return {
    status: lasting ?? 'unknown',
    median: median(values),
    worst: values.reduce((a, b) => (badness(b) > badness(a) ? b : a)),
  }
}

/** Sums the gates up over a recording, over each hold and over the neutral. */
export function summariseGates(
  frames: readonly GatedFrame[],
  holds: readonly { readonly holdStart: Seconds; readonly holdEnd: Seconds }[],
  neutral?: { readonly start: Seconds; readonly end: Seconds },
): readonly GateSummary[] {
  const within = (from: Seconds, to: Seconds) => frames.filter(({ time }) => time >= from && time <= to)
  const of = (gate: GateId, some: readonly GatedFrame[]) =>
    some.flatMap(({ readings }) => readings.find((each) => each.gate === gate) ?? [])
  const gates = frames[0]?.readings.map(({ gate }) => gate) ?? []
  return gates.map((gate) => {
    const all = of(gate, frames)
    return {
      gate,
      recording: stretch(gate, all),
      refused: all.filter(({ status }) => status === 'refuse').length / all.length,
      holds: holds.map(({ holdStart, holdEnd }) => stretch(gate, of(gate, within(holdStart, holdEnd)))),
      ...(neutral && { neutral: stretch(gate, of(gate, within(neutral.start, neutral.end))) }),
    }
  })
}
