import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/core/math/units'
import type { GateReading, GateStatus } from '../../src/core/quality/gate'
import { type GatedFrame, summariseGates } from '../../src/core/quality/gate-summary'

const frame = (time: number, ...readings: readonly GateReading[]): GatedFrame => ({
  time: seconds(time),
  readings,
})
const view = (status: GateStatus, value?: number): GateReading => ({
  gate: 'view',
  status,
  ...(value !== undefined && { value }),
})

describe('the gates of a trial', () => {
  it('are summed up over the recording and over each hold, with the worst value that way round', () => {
    const frames = [
      ...Array.from({ length: 50 }, (_, index) => frame(index / 10, view('pass', 4))),
      ...Array.from({ length: 50 }, (_, index) => frame(5 + index / 10, view('warn', -20))),
    ]
    const [summary] = summariseGates(frames, [
      { holdStart: seconds(1), holdEnd: seconds(3) },
      { holdStart: seconds(6), holdEnd: seconds(8) },
    ])
    expect(summary).toEqual({
      gate: 'view',
      refused: 0,
      recording: { status: 'warn', median: -8, worst: -20 },
      holds: [
        { status: 'pass', median: 4, worst: 4 },
        { status: 'warn', median: -20, worst: -20 },
      ],
    })
  })

  it('do not take frames that tell nothing, or a moment of a hundred, for the whole', () => {
    const frames = [
      ...Array.from({ length: 60 }, (_, index) => frame(index / 30, view('unknown'))),
      ...Array.from({ length: 38 }, (_, index) => frame(2 + index / 30, view('pass', 3))),
      frame(4, view('refuse', 40)),
    ]
    const [summary] = summariseGates(frames, [])
    expect(summary?.recording).toEqual({ status: 'pass', median: 3, worst: 40 })
    expect(summary?.refused).toBeCloseTo(1 / 99, 6)
  })

  it('say that nothing told them where nothing did', () => {
    expect(summariseGates([frame(0, view('unknown'))], [])[0]?.recording).toEqual({ status: 'unknown' })
  })
})
