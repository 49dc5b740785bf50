import { median } from 'simple-statistics'
import type { BenchRun, FrameCost } from './page/contract'

/** Overhead may be this share of the model's own time (for MoveNet Lightning). */
const WANTED_RATIO = 0.25

/** The second pass may cost the live picture this share of its frames. */
const MOST_LOST = 0.2

const PARTS: readonly { readonly part: keyof FrameCost; readonly name: string }[] = [
  { part: 'delivery', name: 'capture to page' },
  { part: 'transfer', name: 'to the worker and back' },
  { part: 'preparation', name: 'worker, outside the model' },
  { part: 'drawing', name: 'angle and drawing' },
]

const ms = (value: number) => `${value.toFixed(1).padStart(7)} ms`

const lost = ({ framesPerSecondBehind, frames, seconds }: BenchRun) =>
  ((1 - framesPerSecondBehind / (frames.length / seconds)) * 100).toFixed(0)

/** The figures of a run, as text. */
export function chainReport(run: BenchRun): string {
  const { identity, frames, seconds, dropped, longTasks } = run
  if (frames.length === 0) return 'No frame was measured.'
  const model = median(frames.map((frame) => frame.model))
  const overhead = median(
    frames.map((frame) => frame.delivery + frame.transfer + frame.preparation + frame.drawing),
  )
  const lines = [
    `${identity.model} on ${identity.backend}, ${run.width} × ${run.height}, ${seconds.toFixed(0)} s, medians`,
    '',
    `model time, inside estimatePoses   ${ms(model)}`,
    `overhead, capture to drawn angle   ${ms(overhead)}`,
    ...PARTS.map(({ part, name }) => `  ${name.padEnd(33)}${ms(median(frames.map((frame) => frame[part])))}`),
    `ratio overhead / model             ${(overhead / model).toFixed(2).padStart(7)}   (wanted: at most ${WANTED_RATIO})`,
    `frames per second                  ${(frames.length / seconds).toFixed(1).padStart(7)}`,
    `  with the second pass behind      ${run.framesPerSecondBehind.toFixed(1).padStart(7)}   (${lost(run)} % fewer; wanted: at most ${MOST_LOST * 100} %; a frame of it takes ${run.secondPassFrame.toFixed(0)} ms)`,
    `frames dropped                     ${String(dropped).padStart(7)}   (of ${frames.length + dropped})`,
    `frames with an angle               ${(run.withAngle * 100).toFixed(0).padStart(7)} %`,
    `main-thread tasks over 50 ms       ${String(longTasks.length).padStart(7)}${
      longTasks.length > 0 ? `   (longest ${Math.max(...longTasks).toFixed(0)} ms)` : ''
    }`,
  ]
  return lines.join('\n')
}
