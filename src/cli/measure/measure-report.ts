import { isMissing, type Missing } from '../../core/math/missing'
import type { EstimatedInput } from '../headless/headless-session'
import { formatTable } from '../table'
import type { MeasuredInput } from './measured-input'

const inWords = ({ missing, detail }: Missing) =>
  detail === undefined ? `– ${missing}` : `– ${missing} (${detail})`

const angle = (value: number | Missing) => (isMissing(value) ? inWords(value) : value.toFixed(1))

function stillRow({ file, values }: MeasuredInput): string[] {
  const [value] = values
  return [file, value === undefined ? '' : 'degrees' in value ? value.degrees.toFixed(1) : inWords(value)]
}

function videoRow({ file, frames, repetitions, mean, sd, peak }: MeasuredInput): string[] {
  const each = repetitions.map(({ degrees }) => degrees.toFixed(1)).join(' ')
  return [file, String(frames), each, angle(mean), angle(sd), angle(peak)]
}

/** The tables that the command prints: one for stills, one for videos, degrees. */
export function measureTables(inputs: readonly MeasuredInput[]): string {
  const stills = inputs.filter(({ kind }) => kind === 'still')
  const videos = inputs.filter(({ kind }) => kind === 'video')
  const tables: string[] = []
  if (stills.length > 0) tables.push(formatTable(['picture', 'degrees'], stills.map(stillRow)))
  if (videos.length > 0) {
    tables.push(formatTable(['video', 'frames', 'repetitions', 'mean', 'SD', 'peak'], videos.map(videoRow)))
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
