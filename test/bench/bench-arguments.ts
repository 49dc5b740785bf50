import { MODEL_IDS, type ModelId } from '../../src/core/pose'
import { BACKENDS, type Backend } from '../../src/pose/engine'

const USAGE = `npm run bench -- [--model ${MODEL_IDS.join('|')}] [--backend ${BACKENDS.join('|')}] [--seconds N] | --engines [--rounds N]`

export interface BenchArguments {
  readonly model: ModelId
  readonly backend: Backend
  readonly seconds: number
  /** Compare the engines instead, on this many frames each. */
  readonly engines?: number
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined, option: string): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`${option} is one of ${choices.join(', ')}.\n${USAGE}`)
  return found
}

function readRounds(given: readonly string[]): number {
  if (given.length === 0) return 60
  const rounds = Number(given[1])
  if (given[0] !== '--rounds' || !(rounds > 0))
    throw new Error(`Unknown or incomplete option ${given[0]}.\n${USAGE}`)
  return rounds
}

export function readArguments(given: readonly string[]): BenchArguments {
  let model: ModelId = 'movenet-lightning'
  let backend: Backend = 'wasm'
  let seconds = 30
  if (given[0] === '--engines') return { model, backend, seconds, engines: readRounds(given.slice(1)) }
  for (let at = 0; at < given.length; at += 2) {
    const [option, value] = [given[at], given[at + 1]]
    if (option === '--model') model = oneOf(MODEL_IDS, value, option)
    else if (option === '--backend') backend = oneOf(BACKENDS, value, option)
    else if (option === '--seconds' && Number(value) > 0) seconds = Number(value)
    else throw new Error(`Unknown or incomplete option ${option}.\n${USAGE}`)
  }
  return { model, backend, seconds }
}
