import { MODEL_IDS, type ModelId } from '../../src/core/body/pose'
import { BACKENDS, type Backend } from '../../src/pose/engine'

/** What can be timed: the chain from camera to drawn angle, and so on; each prints its own figures. */
export const PARTS = ['chain', 'engines', 'models', 'first-angle', 'heap', 'records', 'screen'] as const
export type Part = (typeof PARTS)[number]

export const USAGE = `npm run bench -- [${PARTS.join('|')} …] [--model ${MODEL_IDS.join('|')}] [--backend ${BACKENDS.join('|')}]
  [--seconds N] [--rounds N] [--minutes N] [--clients N] [--json FILE]

  chain        where a frame's time goes, from the camera to the drawn angle, for --seconds
  engines      BlazePose full on each engine and by itself, --rounds frames each
  models       every model that the app may choose by itself, --rounds frames each
  first-angle  from opening the live view to the first angle on it, models cached
  heap         memory after --minutes of measuring against memory after one
  records      what the screens wait for the disk with --clients on it; figures to --json
  screen       what the app adds to a guided screen of a recorded person; figures to --json

All of them without a name. The model and the backend are for chain, first-angle, heap and screen.`

export interface BenchArguments {
  readonly parts: readonly Part[]
  readonly model: ModelId
  readonly backend: Backend
  readonly seconds: number
  /** Frames for each subject of a comparison. */
  readonly rounds: number
  readonly minutes: number
  readonly clients: number
  /** Where the figures of `records` or `screen` go, too. */
  readonly json?: string
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined, option: string): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`${option} is one of ${choices.join(', ')}.\n\n${USAGE}`)
  return found
}

function positive(value: string | undefined, option: string): number {
  if (!(Number(value) > 0)) throw new Error(`${option} wants a number above 0.\n\n${USAGE}`)
  return Number(value)
}

export function readArguments(given: readonly string[]): BenchArguments {
  const firstOption = given.findIndex((each) => each.startsWith('--'))
  const names = firstOption < 0 ? given : given.slice(0, firstOption)
  const read = {
    parts: names.length > 0 ? names.map((name) => oneOf(PARTS, name, 'What to time')) : PARTS,
    model: 'movenet-lightning' as ModelId,
    backend: 'wasm' as Backend,
    seconds: 30,
    rounds: 60,
    minutes: 2,
    clients: 300,
    json: undefined as string | undefined,
  }
  for (let at = names.length; at < given.length; at += 2) {
    const [option = '', value] = [given[at], given[at + 1]]
    if (option === '--model') read.model = oneOf(MODEL_IDS, value, option)
    else if (option === '--backend') read.backend = oneOf(BACKENDS, value, option)
    else if (option === '--seconds') read.seconds = positive(value, option)
    else if (option === '--rounds') read.rounds = positive(value, option)
    else if (option === '--minutes') read.minutes = Math.max(2, positive(value, option))
    else if (option === '--clients') read.clients = positive(value, option)
    else if (option === '--json' && value) read.json = value
    else throw new Error(`Unknown option ${option}.\n\n${USAGE}`)
  }
  const { json, ...rest } = read
  return { ...rest, ...(json !== undefined && { json }) }
}
