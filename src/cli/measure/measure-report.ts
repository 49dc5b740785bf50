import { isMissing, type Missing } from '../../core/math/missing'
import type { EstimatedInput } from '../headless/headless-session'
import { formatTable } from '../table'
import type { JsonAngle, MeasuredInput } from './measured-input'

const inWords = ({ missing, detail }: Missing) =>
  detail === undefined ? `– ${missing}` : `– ${missing} (${detail})`

const angle = (value: number | Missing) => (isMissing(value) ? inWords(value) : value.toFixed(1))

/** "±" in a cell of its own, so that numbers stand under numbers. */
const plusMinus = (value: JsonAngle | undefined) =>
  value === undefined || isMissing(value)
    ? ''
    : isMissing(value.uncertainty)
      ? 'not known'
      : value.uncertainty.toFixed(1)

/** The gates that warn, by the names that they have in the JSON. */
const warnings = (value: JsonAngle | undefined) =>
  value === undefined || isMissing(value) ? '' : (value.warnings ?? []).join(', ')

const degreesIn = (value: JsonAngle | undefined) =>
  value === undefined ? '' : isMissing(value) ? inWords(value) : value.degrees.toFixed(1)

function stillRow({ file, values }: MeasuredInput): string[] {
  const [value] = values
  return [file, degreesIn(value), plusMinus(value), warnings(value)]
}

function videoRow({ file, frames, repetitions, mean, sd, peak }: MeasuredInput): string[] {
  const each = repetitions.map((repetition) => `${degreesIn(repetition)} ± ${plusMinus(repetition)}`)
  return [
    file,
    String(frames),
    each.join('  '),
    degreesIn(mean),
    plusMinus(mean),
    angle(sd),
    angle(peak),
    warnings(mean),
  ]
}

/** An active one does not say so. */
const movementOf = ({ movement, side, mode }: MeasuredInput) =>
  [movement, side ?? [], mode === 'active' ? [] : mode].flat().join(' ')

/**
 * The tables that the command prints: one for stills, one for videos, degrees. Where several movements and
 * sides were measured, or somebody was moved, each row names its own.
 */
export function measureTables(inputs: readonly MeasuredInput[]): string {
  const isOne = new Set(inputs.map(movementOf)).size <= 1 && inputs.every(({ mode }) => mode === 'active')
  const named = (columns: readonly string[]) => (isOne ? columns : columns.toSpliced(1, 0, 'movement'))
  const row = (cells: (input: MeasuredInput) => string[]) => (input: MeasuredInput) =>
    isOne ? cells(input) : cells(input).toSpliced(1, 0, movementOf(input))
  const stills = inputs.filter(({ kind }) => kind === 'still')
  const videos = inputs.filter(({ kind }) => kind === 'video')
  const tables: string[] = []
  if (stills.length > 0)
    tables.push(formatTable(named(['picture', 'degrees', '±', 'warned of']), stills.map(row(stillRow))))
  if (videos.length > 0) {
    const columns = ['video', 'frames', 'repetitions', 'mean', '±', 'SD', 'peak', 'warned of']
    tables.push(formatTable(named(columns), videos.map(row(videoRow))))
  }
  return tables.join('\n\n')
}

/** One entry of the `--landmarks` file: pixels of the frame, metres of the model's body space. */
export function landmarksOf(file: string, { kind, identity, poses }: EstimatedInput) {
  const [first] = poses
  return {
    file,
    kind,
    ...identity,
    width: first?.width,
    height: first?.height,
    frames: poses.map(({ time, people, imageLandmarks, worldLandmarks }) => ({
      t: time - (first?.time ?? 0),
      people,
      landmarks: imageLandmarks,
      ...(worldLandmarks && { worldLandmarks }),
    })),
  }
}
