import { writeFile } from 'node:fs/promises'
import { type Pose, REFINED_MODEL } from '../core/body/pose'
import { isMissing } from '../core/math/missing'
import { movementById } from '../core/movements/catalogue'
import { readNeutral } from '../core/movements/read-angle'
import type { MovementSide } from '../core/run/movement-side'
import { text } from '../text/text'
import type { EstimatedInput, HeadlessSession } from './headless/headless-session'
import { type InputFile, MEASURE_HELP, parseMeasureArguments } from './measure/measure-arguments'
import { landmarksOf, measureTables } from './measure/measure-report'
import { type MeasuredInput, measureStill, measureTrial, showsNobody } from './measure/measured-input'
import { framesToRefine } from './measure/refine'
import { smoothLandmarks } from './measure/smooth-landmarks'
import { type Measuring, readVideo, type VideoTrial, withRefinement } from './measure/video-trial'
import { EXIT_USAGE, runProgram } from './program'
import { Progress } from './progress'
import { UsageError } from './usage-error'

/** Follows a person through a video before its holds are refined. */
const LIVE_MODEL = 'movenet-thunder'

const progress = new Progress()

/** A movement without sides takes any. */
const asMeasured = ({ movement, side = 'right', mode }: MovementSide) => ({
  movement: movementById(movement),
  side,
  ...(mode && { mode }),
})

async function estimateSomebody(
  session: HeadlessSession,
  { path, name }: InputFile,
): Promise<EstimatedInput> {
  const show = (frames: number) => progress.update(`${name}: ${frames} frames`)
  const input = await session.estimate(path, name, show).finally(() => progress.clear())
  if (showsNobody(input)) throw new UsageError(`${name} shows no person.`)
  return input
}

/** The pose of the `--neutral` picture; one that the movement cannot be read from is no neutral. */
async function neutralPose(
  session: HeadlessSession,
  file: InputFile,
  { movement, side }: Pick<Measuring, 'movement' | 'side'>,
): Promise<Pose> {
  const { kind, poses } = await estimateSomebody(session, file)
  const [pose] = poses
  if (kind !== 'still' || pose === undefined) {
    throw new UsageError(`--neutral ${file.name} is not a still picture.`)
  }
  const reading = readNeutral(movement, side, pose)
  if (movement.zero !== 'anatomical' && isMissing(reading)) {
    throw new UsageError(
      `--neutral ${file.name} gives no value for ${text.movements[movement.id].name}: ${reading.missing}.`,
    )
  }
  return pose
}

/** What a video says, its holds refined where no model was asked for by name: the frames of all of them in one pass. */
async function readTrials(
  session: HeadlessSession,
  { path, name }: InputFile,
  { poses }: EstimatedInput,
  measuring: readonly Measuring[],
  refines: boolean,
): Promise<readonly VideoTrial[]> {
  const live = readVideo(poses, measuring)
  const wanted = live.map((trial) => (refines ? framesToRefine(trial, poses) : []))
  const frames = [...new Set(wanted.flat())].sort((a, b) => a - b)
  if (frames.length === 0) return live
  progress.update(`${name}: refining ${frames.length} frames`)
  const refined = await session.refineFrames(path, { model: REFINED_MODEL, frames })
  progress.clear()
  return live.map((trial, index) =>
    withRefinement(
      trial,
      poses,
      refined.filter((_, place) => wanted[index]?.includes(frames[place] ?? -1)),
    ),
  )
}

async function measure(args: string[]): Promise<number> {
  const options = parseMeasureArguments(args)
  if (options === 'help') {
    console.log(MEASURE_HELP)
    return 0
  }
  const { inputs, asked, model, backend, mjpegRate, neutral, json, landmarks, smooth } = options
  const measured: MeasuredInput[] = []
  const found: ReturnType<typeof landmarksOf>[] = []
  let failed = 0
  progress.update('starting')
  // Read only now: what is wrong with the arguments is said at once.
  const { openHeadless } = await import('./headless/headless-session')
  const session = await openHeadless({
    model: model ?? LIVE_MODEL,
    stillModel: model ?? REFINED_MODEL,
    backend,
    ...(mjpegRate !== undefined && { mjpegRate }),
  })
  try {
    const [first] = asked
    const rest = neutral && first && { neutral: await neutralPose(session, neutral, asMeasured(first)) }
    for (const file of inputs) {
      try {
        const input = await estimateSomebody(session, file)
        const measuring = asked.map((each): Measuring => ({ file: file.name, ...asMeasured(each), ...rest }))
        if (input.kind === 'still') measured.push(...measuring.map((each) => measureStill(input, each)))
        else {
          const trials = await readTrials(session, file, input, measuring, model === undefined)
          measured.push(...trials.map((trial) => measureTrial(input, trial)))
        }
        if (landmarks !== undefined) {
          const written = smooth && input.kind === 'video' ? smoothLandmarks(input.poses) : input.poses
          found.push(landmarksOf(file.name, { ...input, poses: written }))
        }
      } catch (error) {
        // One file that cannot be measured does not take the others with it.
        if (!(error instanceof UsageError)) throw error
        failed++
        console.error(error.message)
      }
    }
  } finally {
    await session.close()
    progress.clear()
  }
  if (measured.length > 0) console.log(measureTables(measured))
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ inputs: measured }, null, 2)}\n`)
  if (landmarks !== undefined) await writeFile(landmarks, `${JSON.stringify({ inputs: found })}\n`)
  return failed > 0 ? EXIT_USAGE : 0
}

await runProgram(measure)
