import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { MODEL_IDS, type ModelId } from '../../core/body/pose'
import { MOVEMENTS, movementById } from '../../core/movements/catalogue'
import { MOVEMENT_IDS } from '../../core/movements/movement'
import { NOT_OFFERED } from '../../core/movements/not-offered'
import { parseProtocol } from '../../core/protocol/parse-protocol'
import { movementsOf } from '../../core/protocol/protocol'
import { type MovementSide, movementSideKey, sidesOf } from '../../core/run/movement-side'
import { BACKENDS, type Backend } from '../../pose/engine'
import { faultSentence } from '../../text/protocol'
import { text } from '../../text/text'
import { fromCaller, oneOf, parseOptions, writablePath } from '../options'
import { UsageError } from '../usage-error'

/** A file to be measured: as it was named, and where it lies. */
export interface InputFile {
  readonly name: string
  readonly path: string
}

export interface MeasureArguments {
  readonly inputs: readonly InputFile[]
  /** What is measured in each of them, each once; several are read out of one recording. */
  readonly asked: readonly MovementSide[]
  /** None: what the app does. */
  readonly model?: ModelId
  readonly backend: Backend
  /** Pictures a second of raw MJPEG recordings; as the app plays them where it is left out. */
  readonly mjpegRate?: number
  readonly neutral?: InputFile
  readonly json?: string
  readonly landmarks?: string
  /** Whether the landmarks that are written are smoothed; what is measured never is. */
  readonly smooth: boolean
}

export const MEASURE_HELP = `Usage: npm run measure -- PATH… --movement ID [--movement ID …] [options]

Measures a movement in videos and still pictures with the app's own code, in a headless browser.
Prints the angle of each picture; of each video the repetitions, their mean and SD, and the peak;
± is at 95 %, and beside it stands what the gates warn of.
Reads jpg, png, mp4, webm and raw mjpeg.

  --movement ID        what to measure (below); several times for a recording that shows several
  --side left|right|both
                       the tested side, or the direction of the movement (default: right of one
                       movement, both of several)
  --protocol FILE      a protocol (JSON) instead: all that its steps ask for, out of one recording
  --model ID           pose model for every frame (default: refined for pictures; for videos what the
                       app does: movenet-thunder, and refined for some frames of each hold)
  --neutral PATH       a picture of the person in neutral: its angle is the zero
  --json FILE          write the numbers as JSON
  --landmarks FILE     write every frame's landmarks by name as JSON
  --smooth             smooth the landmarks of videos in that file as pose-detection's own tests do,
                       to compare with what it publishes; what is measured stays as it is
  --fps N              frames a second of raw mjpeg, which does not tell (default: 30)
  --backend ID         ${BACKENDS.join(', ')} (default: wasm, the same numbers everywhere)
  --help               this text

Movements:
${MOVEMENTS.map(({ id }) => {
  const { definition, positive } = text.movements[id]
  return `  ${id.padEnd(28)}${definition}\n${' '.repeat(30)}Positive ${positive}.`
}).join('\n')}

Not measured by a camera:
${NOT_OFFERED.map(({ id }) => `  ${text.notOffered[id].name}: ${text.notOffered[id].reason}`).join('\n')}

Models:
${MODEL_IDS.map((id) => `  ${id}`).join('\n')}

Exit code: 0 measured; 2 something to put right (an option, a file, nobody in the picture).`

function readableFile(name: string): InputFile {
  const path = fromCaller(name)
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw new UsageError(`${name} cannot be read: no such file, or no permission.`, error)
  }
  if (!statSync(path).isFile()) throw new UsageError(`${name} cannot be read: it is not a file.`)
  return { name, path }
}

const SIDES = ['left', 'right', 'both'] as const

/** The movements and sides that the options name, each once. */
function askedFor(movements: readonly string[], side: string | undefined): readonly MovementSide[] {
  const ids = [...new Set(movements.map((id) => oneOf('--movement', id, MOVEMENT_IDS)))]
  if (ids.length === 0) throw new UsageError('--movement is missing. See --help for the ids.')
  const sides = side === undefined ? (ids.length > 1 ? 'both' : 'right') : oneOf('--side', side, SIDES)
  return ids
    .flatMap((id) => sidesOf(movementById(id)))
    .filter((each) => sides === 'both' || each.side === undefined || each.side === sides)
}

/** What the steps of a protocol ask for. */
function askedByProtocol(name: string): readonly MovementSide[] {
  const { path } = readableFile(name)
  const protocol = parseProtocol(readJson(name, readFileSync(path, 'utf8')))
  if ('faults' in protocol) {
    throw new UsageError(`--protocol ${name} is no protocol. ${protocol.faults.map(faultSentence).join(' ')}`)
  }
  const asked = movementsOf(protocol)
  const kinds = new Set(asked.map(({ mode: _, ...each }) => movementSideKey(each)))
  // Who moves cannot be seen, so one recording cannot be shared out between two modes.
  if (kinds.size < asked.length)
    throw new UsageError(
      `--protocol ${name} asks for one movement in two modes: measure one recording of each.`,
    )
  return asked
}

function readJson(name: string, content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new UsageError(`--protocol ${name} is no protocol: it is no JSON.`, error)
  }
}

/** Frames a second that a camera can have taken. */
function rate(value: string): number {
  const framesPerSecond = Number(value)
  if (!(framesPerSecond >= 1 && framesPerSecond <= 240))
    throw new UsageError(`--fps ${value} is no rate: a number from 1 to 240.`)
  return framesPerSecond
}

/** Reads the command line; `help` where it asks for help. Throws a {@link UsageError} otherwise. */
export function parseMeasureArguments(args: string[]): MeasureArguments | 'help' {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      movement: { type: 'string', multiple: true },
      side: { type: 'string' },
      protocol: { type: 'string' },
      model: { type: 'string' },
      backend: { type: 'string', default: 'wasm' },
      fps: { type: 'string' },
      neutral: { type: 'string' },
      json: { type: 'string' },
      landmarks: { type: 'string' },
      smooth: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  if (values.protocol !== undefined && (values.movement ?? values.side) !== undefined)
    throw new UsageError('--protocol says what to measure: leave --movement and --side out.')
  const asked =
    values.protocol === undefined
      ? askedFor(values.movement ?? [], values.side)
      : askedByProtocol(values.protocol)
  const backend = oneOf('--backend', values.backend, BACKENDS)
  if (values.smooth && values.landmarks === undefined)
    throw new UsageError('--smooth is for --landmarks, which is missing.')
  if (values.neutral !== undefined && asked.length > 1)
    throw new UsageError('--neutral is for one movement and side.')
  if (positionals.length === 0) throw new UsageError('No file to measure was named. See --help.')
  return {
    inputs: positionals.map(readableFile),
    asked,
    ...(values.model !== undefined && { model: oneOf('--model', values.model, MODEL_IDS) }),
    backend,
    ...(values.fps !== undefined && { mjpegRate: rate(values.fps) }),
    ...(values.neutral !== undefined && { neutral: readableFile(values.neutral) }),
    ...(values.json !== undefined && { json: writablePath('--json', values.json) }),
    ...(values.landmarks !== undefined && { landmarks: writablePath('--landmarks', values.landmarks) }),
    smooth: values.smooth,
  }
}
