import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MODEL_IDS, type ModelId, REFINED_MODEL } from '../../core/body/pose'
import { BACKENDS, type Backend } from '../../pose/engine'
import { fromCaller, oneOf, parseOptions, writablePath } from '../options'
import { PROJECT_ROOT } from '../project-root'
import { UsageError } from '../usage-error'
import { DETECTED_MODELS } from './detections/detected-picture'

export interface AccuracyArguments {
  readonly folder: string
  /** Folder of photographs of real people with what raters saw in them, scored instead of the phantom. */
  readonly real?: string
  readonly model: ModelId
  readonly backend: Backend
  readonly json?: string
  /** Whether a set that is worse than it was fails the command. */
  readonly floor: boolean
  /** Whether the corrections of `core/corrections.ts` are fitted anew instead of scored. */
  readonly fit: boolean
  /** File of what the networks found in each picture. */
  readonly cache: string
  /** Whether the networks look at every picture, whatever the cache holds. */
  readonly networks: boolean
  /** Whether what was found in these pictures is written as the cache. */
  readonly refresh: boolean
  /** Where the truth of these pictures is written in one file. */
  readonly truth?: string
  /** How many browsers look at pictures side by side, where that was said. */
  readonly browsers?: number
  /** Two models that are compared with each other instead of with the truth. */
  readonly engines?: readonly [ModelId, ModelId]
}

export const ACCURACY_HELP = `Usage: npm run accuracy -- [DIR] [options]
       npm run accuracy -- --real DIR [options]

Measures pictures whose true angles are known with the app's own code, and prints how far each set's readings lie from the truth, in degrees: mean absolute error (MAE), mean
signed error (bias), standard deviation, 95th percentile and largest absolute error. A reading that
is refused counts as such and not as an error.

  DIR             folder of phantom images with their truth (default: test/accuracy/phantom)
  --real DIR      instead of rendered people, score photographs of real ones by what raters marked in them:
                  DIR/labels.json and DIR/images. Start and end pictures of one stance in DIR/pairs must tell the
                  same turn of the body, and DIR/gates says of pictures whether they can be measured
  --model ID      ${MODEL_IDS.join(', ')} (default: refined)
  --compare A,B   instead of scoring one model, tell how far apart two of them are: landmarks in % of
                  the trunk's length, and angles, on these images and on the sample recording
  --json FILE     write sets and images as JSON
  --fit           instead of scoring, fit what core/corrections.ts corrects, without each person in turn
  --networks      have the networks look at every picture, and fail where the cache says otherwise
  --refresh       write what was found in these pictures as the cache
  --cache FILE    what the networks found in each picture (default: DIR/detections.json.gz where there is
                  one, else test/accuracy/detections.json.gz)
  --truth FILE    write the truth of these pictures in one file. A folder that holds it as truth.json.gz,
                  and what the networks found, is scored without the pictures
  --floor         fail where a set is worse than what was reached before, or the uncertainty too small
  --browsers N    how many browsers work side by side (default: one for each core)
  --backend ID    ${BACKENDS.join(', ')} (default: wasm, the same numbers everywhere)
  --help          this text

What the networks of the refined estimate find in a picture is kept in the cache: ${DETECTED_MODELS.join(', ')}
are scored from it without a browser. It holds for a picture with the same bytes, as long as the
weights, the code from the picture to the networks' answers and the libraries are the same. Where it
does not hold the networks run, in a headless browser, which takes about a second for a picture; the
command says so, and never scores what is out of date. After such a change: --refresh, and commit.
Other models and backends, and --compare, always run the networks.

Of a group of people, or of pictures in one light, that is read worse than it should be, the command says
so: 15 readings or more, of which less than 85 % lie within their own ±, or that are off by twice as much
as the rest. 'inside %' is the share of truths within the reading's own 95 % interval, '±' its median
half width.

Straight: the person is turned by at most 7° and the camera rolled by at most 3° from the plane of
the movement; off: more. Near: about 1.3 m; far: 3 m. A movement that is relative to the person's
neutral is measured against the neutral picture of the same person, set and camera where there is
one; a neutral is never measured against itself.

Exit code: 0 scored; 1 below the floor; 2 something to put right (an option, the folder).`

function twoModels(value: string): readonly [ModelId, ModelId] {
  const [one, other, ...more] = value.split(',')
  if (one === undefined || other === undefined || more.length > 0) {
    throw new UsageError('--compare wants two models: A,B.')
  }
  return [oneOf('--compare', one, MODEL_IDS), oneOf('--compare', other, MODEL_IDS)]
}

function countOf(option: string, value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`${option} wants a number from 1.`)
  return count
}

/** A folder's own cache, or the one of the pictures that the project carries. */
function cacheOf(folder: string): string {
  const own = join(folder, 'detections.json.gz')
  return existsSync(own) ? own : join(PROJECT_ROOT, 'test/accuracy/detections.json.gz')
}

/** Reads the command line; `help` where it asks for help. Throws a {@link UsageError} otherwise. */
export function parseAccuracyArguments(args: string[]): AccuracyArguments | 'help' {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      real: { type: 'string' },
      model: { type: 'string', default: REFINED_MODEL },
      backend: { type: 'string', default: 'wasm' },
      compare: { type: 'string' },
      json: { type: 'string' },
      browsers: { type: 'string' },
      cache: { type: 'string' },
      truth: { type: 'string' },
      networks: { type: 'boolean', default: false },
      refresh: { type: 'boolean', default: false },
      floor: { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const [folder, ...more] = positionals
  if (more.length > 0) throw new UsageError('Only one folder can be scored at a time. See --help.')
  if (values.real !== undefined) {
    const other = [folder, values.compare, values.truth, values.fit || undefined, values.floor || undefined]
    if (other.some((value) => value !== undefined))
      throw new UsageError('--real goes with no other folder, nor with --compare, --fit, --floor or --truth.')
    // Nothing of real people may find its way into the project.
    if (values.refresh && values.cache === undefined)
      throw new UsageError('--real --refresh wants the file as well: --cache FILE.')
  }
  const scored = folder === undefined ? join(PROJECT_ROOT, 'test/accuracy/phantom') : fromCaller(folder)
  return {
    folder: scored,
    ...(values.real !== undefined && { real: fromCaller(values.real) }),
    model: oneOf('--model', values.model, MODEL_IDS),
    backend: oneOf('--backend', values.backend, BACKENDS),
    cache:
      values.cache === undefined
        ? cacheOf(values.real === undefined ? scored : fromCaller(values.real))
        : writablePath('--cache', values.cache),
    ...(values.truth !== undefined && { truth: writablePath('--truth', values.truth) }),
    networks: values.networks,
    refresh: values.refresh,
    floor: values.floor,
    ...(values.browsers !== undefined && { browsers: countOf('--browsers', values.browsers) }),
    fit: values.fit,
    ...(values.compare !== undefined && { engines: twoModels(values.compare) }),
    ...(values.json !== undefined && { json: writablePath('--json', values.json) }),
  }
}
