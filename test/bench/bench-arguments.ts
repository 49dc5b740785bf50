import { MODEL_IDS, type ModelId } from '../../src/core/pose'
import { BACKENDS, type Backend } from '../../src/pose/engine'

const USAGE = `npm run bench -- [--model ${MODEL_IDS.join('|')}] [--backend ${BACKENDS.join('|')}] [--seconds N]`

export interface BenchArguments {
  readonly model: ModelId
  readonly backend: Backend
  readonly seconds: number
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined, option: string): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`${option} is one of ${choices.join(', ')}.\n${USAGE}`)
  return found
}

export function readArguments(given: readonly string[]): BenchArguments {
  let model: ModelId = 'movenet-lightning'
  let backend: Backend = 'wasm'
  let seconds = 30
  for (let at = 0; at < given.length; at += 2) {
    const [option, value] = [given[at], given[at + 1]]
    if (option === '--model') model = oneOf(MODEL_IDS, value, option)
    else if (option === '--backend') backend = oneOf(BACKENDS, value, option)
    else if (option === '--seconds' && Number(value) > 0) seconds = Number(value)
    else throw new Error(`Unknown or incomplete option ${option}.\n${USAGE}`)
  }
  return { model, backend, seconds }
}
