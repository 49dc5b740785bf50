import { writeFile } from 'node:fs/promises'
import { findsFaces, type Pose } from '../core/body/pose'
import { ACCURACY_HELP, type AccuracyArguments, parseAccuracyArguments } from './accuracy/accuracy-arguments'
import { accuracyTable, headTable, turnTable } from './accuracy/accuracy-report'
import { compare } from './accuracy/compare'
import { coverageOf, coverageText } from './accuracy/coverage'
import { crossValidated } from './accuracy/cross-validated'
import { detectImages } from './accuracy/detections/detect-images'
import { isDetectedModel, poseIn } from './accuracy/detections/detected-picture'
import { estimateImages } from './accuracy/estimate-images'
import { fitWithoutEach } from './accuracy/fit-corrections'
import { grossFaults, grossFaultsText } from './accuracy/gross-faults'
import { summariseGroups } from './accuracy/groups/groups'
import { groupsText, newlyWorse } from './accuracy/groups/groups-report'
import { headImages, summariseHeads } from './accuracy/head-rotation'
import { readPhantomFolder } from './accuracy/phantom-folder'
import type { PhantomImage } from './accuracy/phantom-image'
import { scoreRealFolder } from './accuracy/real/score-folder'
import { refusedTable, summariseRefused } from './accuracy/refusals'
import { planScoring, scoreImage, summariseInPlane, summariseSets } from './accuracy/score'
import { standingTable, summariseStanding } from './accuracy/standing'
import { writeTruths } from './accuracy/truth-file'
import { floorFor } from './accuracy/unseen-floor'
import { summariseTurns } from './accuracy/view-turn'
import { brokenFloors, wantedRows, wantedTable } from './accuracy/wanted'
import { runProgram } from './program'
import { UsageError } from './usage-error'

interface Posed {
  /** By the image's id. */
  readonly poses: ReadonlyMap<string, Pose>
  readonly drifted: readonly string[]
}

/** The pose that the model gives for each image: from what is known of them where it can. */
async function posesOf(images: readonly PhantomImage[], options: AccuracyArguments): Promise<Posed> {
  const { model, backend, browsers } = options
  if (!isDetectedModel(model) || backend !== 'wasm') {
    if (options.refresh || options.networks)
      throw new UsageError('--networks and --refresh are for what is read from the cache. See --help.')
    const { poses } = await estimateImages(images, { model, backend }, { ...(browsers && { browsers }) })
    return { poses, drifted: [] }
  }
  const { pictures, drifted } = await detectImages(images, options)
  return { poses: new Map([...pictures].map(([id, picture]) => [id, poseIn(picture, model)])), drifted }
}

async function accuracy(args: string[]): Promise<number> {
  const options = parseAccuracyArguments(args)
  if (options === 'help') {
    console.log(ACCURACY_HELP)
    return 0
  }
  const { folder, real, model, backend, json, engines, fit, floor } = options
  if (real !== undefined) {
    const { text, result, drifted } = await scoreRealFolder(real, options)
    for (const each of drifted) console.error(each)
    console.log(text)
    if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
    return drifted.length === 0 ? 0 : 1
  }
  const images = await readPhantomFolder(folder)
  const plan = planScoring(images)
  if (plan.length === 0) throw new UsageError(`${folder} holds no image of a set that is measured.`)
  if (engines) {
    console.log(await compare(plan, engines, backend))
    return 0
  }
  const heads = findsFaces(model) ? headImages(images) : []
  const wanted = new Map(
    [...plan.flatMap(({ image, neutral }) => [image, ...(neutral ? [neutral] : [])]), ...heads].map(
      (image) => [image.id, image],
    ),
  )
  if (options.truth !== undefined) await writeTruths(options.truth, [...wanted.values()])
  const { poses, drifted } = await posesOf([...wanted.values()], options)
  for (const each of drifted) console.error(each)
  const poseOf = ({ id, image, human }: PhantomImage): Pose => {
    const pose = poses.get(id)
    if (pose === undefined) throw new Error(`${image} gave no frame.`)
    return crossValidated(pose, human)
  }
  if (fit) {
    const seen = [...wanted.values()].map((image) => ({ image, pose: poseOf(image) }))
    console.log(JSON.stringify(fitWithoutEach(seen), null, 2))
    return 0
  }
  const scored = plan.map((planned) =>
    scoreImage(planned, model, poseOf(planned.image), planned.neutral && poseOf(planned.neutral)),
  )
  const sets = summariseSets(scored, images)
  console.log(`${scored.length} images, ${model} on ${backend}; degrees\n`)
  console.log(accuracyTable(sets, summariseInPlane(scored)))
  const refused = summariseRefused(scored)
  if (refused.length > 0) console.log(`\n${refusedTable(refused)}`)
  const head = summariseHeads(heads, poseOf)
  if (head.length > 0) console.log(`\n${headTable(head)}`)
  const turns = summariseTurns([...wanted.values()], poseOf)
  if (turns.length > 0) console.log(`\n${turnTable(turns)}`)
  const standing = summariseStanding([...wanted.values()], poseOf)
  if (standing.length > 0) console.log(`\n${standingTable(standing)}`)
  const groups = summariseGroups(scored, images)
  console.log(`\n${groupsText(groups)}`)
  const coverage = coverageOf(scored)
  console.log(`\n${coverageText(coverage)}`)
  const gross = grossFaults(scored.map((entry) => ({ ...entry, name: `${entry.image}, ${entry.measure}` })))
  console.log(grossFaultsText(gross))
  const held = floorFor(images)
  const rows = wantedRows(sets, held)
  console.log(`\n${wantedTable(rows)}`)
  if (json !== undefined)
    await writeFile(
      json,
      `${JSON.stringify({ model, sets, refused, groups, gross, head, turns, standing, images: scored }, null, 2)}\n`,
    )
  const isTrue = drifted.length === 0
  if (!floor) return isTrue ? 0 : 1
  const broken = [...brokenFloors(rows, sets, coverage, held), ...newlyWorse(groups, held.worse)]
  for (const each of broken) console.error(each)
  return isTrue && broken.length === 0 ? 0 : 1
}

await runProgram(accuracy)
