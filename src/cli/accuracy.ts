import { writeFile } from 'node:fs/promises'
import type { Pose } from '../core/pose'
import { ACCURACY_HELP, parseAccuracyArguments } from './accuracy/accuracy-arguments'
import { accuracyTable } from './accuracy/accuracy-report'
import { type PhantomImage, readPhantomFolder } from './accuracy/phantom-image'
import { planScoring, scoreImage, summariseSets } from './accuracy/score'
import { openHeadless } from './headless/headless-session'
import { runProgram } from './program'
import { Progress } from './progress'
import { UsageError } from './usage-error'

async function accuracy(args: string[]): Promise<number> {
  const options = parseAccuracyArguments(args)
  if (options === 'help') {
    console.log(ACCURACY_HELP)
    return 0
  }
  const { folder, model, backend, json } = options
  const images = await readPhantomFolder(folder)
  const plan = planScoring(images)
  if (plan.length === 0) throw new UsageError(`${folder} holds no image of a set that is measured.`)
  const wanted = new Map(
    plan
      .flatMap(({ image, neutral }) => [image, ...(neutral ? [neutral] : [])])
      .map((image) => [image.id, image]),
  )

  const progress = new Progress()
  progress.update('starting')
  const poses = new Map<string, Pose>()
  const session = await openHeadless({ model, backend })
  try {
    for (const { id, path, image } of wanted.values()) {
      progress.update(`${poses.size + 1} of ${wanted.size}: ${image}`)
      const [pose] = (await session.estimate(path, image)).poses
      if (pose) poses.set(id, pose)
    }
  } finally {
    await session.close()
    progress.clear()
  }

  const poseOf = ({ id, image }: PhantomImage): Pose => {
    const pose = poses.get(id)
    if (pose === undefined) throw new Error(`${image} gave no frame.`)
    return pose
  }
  const scored = plan.map((planned) =>
    scoreImage(planned, poseOf(planned.image), planned.neutral && poseOf(planned.neutral)),
  )
  const sets = summariseSets(scored, images)
  console.log(`${scored.length} images, ${model} on ${backend}; degrees\n`)
  console.log(accuracyTable(sets))
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify({ model, sets, images: scored }, null, 2)}\n`)
  return 0
}

await runProgram(accuracy)
