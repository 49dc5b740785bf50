import { join } from 'node:path'
import type { Pose } from '../../../core/body/pose'
import { UsageError } from '../../usage-error'
import type { AccuracyArguments } from '../accuracy-arguments'
import { detectImages } from '../detections/detect-images'
import { isDetectedModel, poseIn } from '../detections/detected-picture'
import type { Picture } from '../phantom-image'
import { readLabels } from './labels'
import { readPairs, summarisePairs } from './pairs'
import { casesTable, leftOutText, pairsText, realTable, refusalsTable } from './real-report'
import { answerCase, readRefusalCases } from './refusals'
import { readPhotograph } from './score-real'
import { summariseReal, summariseRefusals } from './summarise-real'
import { realTruths } from './truths'

/** What the command prints of a folder of photographs, what it writes as JSON, and where the cache no longer holds. */
interface ScoredFolder {
  readonly text: string
  readonly result: object
  readonly drifted: readonly string[]
}

/** Scores photographs of real people against the raters who marked them. */
export async function scoreRealFolder(folder: string, options: AccuracyArguments): Promise<ScoredFolder> {
  const { model, backend } = options
  if (!isDetectedModel(model) || backend !== 'wasm')
    throw new UsageError('--real is for what is read from the cache. See --help.')
  const { truths, leftOut } = realTruths(await readLabels(folder))
  if (truths.length === 0) throw new UsageError(`${folder} holds no angle that both raters give.`)
  const [pairs, cases] = await Promise.all([readPairs(folder), readRefusalCases(folder)])
  const photograph = (file: string): Picture => ({
    ...{ id: `images/${file}`, image: file },
    path: join(folder, 'images', file),
  })
  const wanted = [
    ...truths.map(({ file }) => photograph(file)),
    ...pairs.flatMap(({ start, end }) => [start, end]),
    ...cases.map(({ picture }) => picture),
  ]
  const pictures = [...new Map(wanted.map((picture) => [picture.id, picture])).values()]
  const detected = await detectImages(pictures, options)
  const poseOf = ({ id, image }: Picture): Pose => {
    const picture = detected.pictures.get(id)
    if (picture === undefined) throw new Error(`${image} gave no frame.`)
    return poseIn(picture, model)
  }
  const readings = truths.map((truth) => readPhotograph(truth, poseOf(photograph(truth.file)), model))
  const [summary, refusals] = [summariseReal(readings), summariseRefusals(readings)]
  const turns = summarisePairs(pairs, poseOf)
  const answers = cases.map((each) => answerCase(each, poseOf(each.picture)))
  const parts = [
    `${readings.length} angles of ${new Set(truths.map(({ file }) => file)).size} photographs, ${model}; degrees`,
    realTable(summary),
    leftOutText(leftOut),
    ...(refusals.length > 0 ? [refusalsTable(refusals)] : []),
    ...(pairs.length > 0 ? [pairsText(turns)] : []),
    ...(answers.length > 0 ? [casesTable(answers)] : []),
  ]
  return {
    text: parts.join('\n\n'),
    result: { model, photographs: summary, leftOut, refusals, turns, cases: answers, readings },
    drifted: detected.drifted,
  }
}
