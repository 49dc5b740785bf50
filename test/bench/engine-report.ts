import { median } from 'simple-statistics'
import { formatTable } from '../../src/cli/table'
import type { EngineTimes, ModelTimes } from './page/contract'

/** The whole path with the face is wanted to take at most this many times the bare network. */
const WANTED_PATH = 1.25

const NAMES: Readonly<Record<keyof EngineTimes, string>> = {
  poseDetectionItself: 'MoveNet Lightning, pose-detection as it comes',
  poseDetection: 'MoveNet Lightning, pose-detection as the app feeds it',
  liteRt: 'BlazePose full, LiteRT, one thread',
  liteRtWithFace: 'BlazePose full and face mesh, LiteRT',
  usedNetwork: 'the landmark network alone, as used',
  shippedNetwork: 'the landmark network alone, as shipped',
}

/** The engines side by side, as text; milliseconds in the worker for one frame, on WASM. */
export function engineReport(times: EngineTimes): string {
  const at = (key: keyof EngineTimes) => median([...times[key]])
  const low = (key: keyof EngineTimes) => Math.min(...times[key])
  const path = (bare: keyof EngineTimes) => (at('liteRtWithFace') / at(bare)).toFixed(2)
  const speedUp = (at('poseDetectionItself') / at('poseDetection')).toFixed(2)
  const keys = [
    'poseDetectionItself',
    'poseDetection',
    'liteRt',
    'liteRtWithFace',
    'shippedNetwork',
    'usedNetwork',
  ] as const
  const rows = keys.map((key) => [
    NAMES[key],
    at(key).toFixed(1),
    low(key).toFixed(1),
    String(times[key].length),
  ])
  return [
    formatTable(['ms in the worker, WASM', 'median', 'least', 'n'], rows),
    '',
    `pose-detection as the app feeds it is ${speedUp} times as fast as it comes`,
    `the whole path with the face takes ${path('shippedNetwork')} times the bare network as shipped, ${path('usedNetwork')} times as used (wanted: at most ${WANTED_PATH})`,
  ].join('\n')
}

/** The models side by side, as text, each also as a multiple of the first. */
export function modelReport(times: ModelTimes): string {
  const [first = []] = Object.values(times)
  const rows = Object.entries(times).map(([model, values]) => [
    model,
    median([...values]).toFixed(1),
    Math.min(...values).toFixed(1),
    (median([...values]) / median([...first])).toFixed(2),
    String(values.length),
  ])
  return formatTable(['ms in the worker, WASM', 'median', 'least', 'times the first', 'n'], rows)
}
