import { isMissing } from '../../core/math/missing'
import { movementById } from '../../core/movements/catalogue'
import { modeOf } from '../../core/movements/mode'
import { frameSizes, type LandmarkRecording } from '../../core/trial/landmark-recording'
import type { Refined, Trial, TrialAnalysis } from '../../core/trial/trial'
import { modelName } from '../../text/models'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'
import { CompensationTable } from './CompensationTable'
import { GateTable } from './GateTable'
import styles from './TrialConditions.module.css'

/** What the refinement was, and what it changed. */
function refinementRows(
  { model }: Refined,
  { repetitions }: TrialAnalysis,
): readonly (readonly [string, string])[] {
  const live = repetitions.flatMap(({ refinement }) =>
    refinement ? `${formatDegrees(refinement.quick, { decimals: 1 })} (${refinement.frames} frames)` : [],
  )
  return [
    ['Values from', `${modelName(model.model)}, weights ${model.modelVersion}`],
    ['Engine', `${model.engineVersion} on ${model.backend}`],
    ['Live values', `${live.join(', ')}; the live model’s, and the frames that each was refined from`],
  ]
}

/** "320 × 240, then 640 × 480": a camera may change the size of its picture. */
const pictureSizes = (recording: LandmarkRecording) =>
  frameSizes(recording)
    .map(({ width, height }) => `${width} × ${height}`)
    .join(', then ')

/** How the number came about: everything that a reader needs to trace it. */
export function ConditionList({ trial }: { readonly trial: Trial }) {
  const { model, refined, source, frames, analysis, recording, helperFrames } = trial
  const movement = movementById(trial.movement)
  const { neutral } = analysis
  const seconds = (recording.times.at(-1) ?? 0) - (recording.times[0] ?? 0)
  const rows: readonly (readonly [string, string])[] = [
    ['Measured as', text.movements[movement.id].definition],
    [text.modes.moved, text.modes.made[modeOf(trial)]],
    ...(helperFrames === undefined
      ? []
      : [[text.modes.helper, say(text.modes.helperFrames, { count: helperFrames })] as const]),
    ['Positive', text.movements[movement.id].positive],
    ['Definition from', movement.source],
    ...(refined ? refinementRows(refined, analysis) : []),
    [refined ? 'Live model' : 'Model', `${modelName(model.model)}, weights ${model.modelVersion}`],
    [refined ? 'Its engine' : 'Engine', `${model.engine} ${model.engineVersion} on ${model.backend}`],
    ['Source', `${text.sourceNames[source.kind]}: ${source.label}`],
    ['Picture', `${pictureSizes(recording)} pixels`],
    [
      'Frames',
      `${frames.measured} measured, ${frames.dropped} dropped${seconds > 0 ? `, ${(frames.measured / seconds).toFixed(0)} a second` : ''}`,
    ],
    [
      'Neutral',
      isMissing(neutral)
        ? 'none found in the recording'
        : `taken ${neutral.start.toFixed(1)}–${neutral.end.toFixed(1)} s into the recording`,
    ],
    ...(isMissing(analysis.peak)
      ? []
      : [
          [
            'Highest moment',
            `${formatDegrees(analysis.peak, { decimals: 1 })} on the live model’s course; the value is taken from the holds`,
          ] as const,
        ]),
    ['Version', `Plumbline ${trial.appVersion}, measurement ${trial.measurementVersion}`],
  ]
  return (
    <>
      {analysis.gates && analysis.gates.length > 0 && <GateTable gates={analysis.gates} />}
      <CompensationTable movement={movement} analysis={analysis} />
      <dl className={styles.list}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
