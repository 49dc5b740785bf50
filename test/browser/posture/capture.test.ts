import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { CameraLevel } from '../../../src/core/body/frame-context'
import { findsFaces } from '../../../src/core/body/pose'
import { isMissing } from '../../../src/core/math/missing'
import { degrees } from '../../../src/core/math/units'
import { analyseCapture, posesOf } from '../../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import type { PostureMeasureId } from '../../../src/core/posture/measures/measure'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { frameCount } from '../../../src/core/trial/landmark-recording'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import type { AcquireRefined } from '../../../src/recording/refinement'
import { type PostureRun, startPostureRun } from '../../../src/recording/standing'
import type { CapturedView, PostureRunState } from '../../../src/recording/standing-state'
import { TURNING_ORDER } from '../../../src/recording/view-plan'
import seniorUrl from '../../accuracy/phantom/images/abduction_senior_right_neutral_far.jpg?url'
import { asFastAsAnswered, type Jpeg, picturesOf, standingPictures } from './support'

/** Turning, settling, counting down and measuring take 10 s; the next view's turning overlaps with it. */
const SECONDS_PER_VIEW = 12

const opened: (() => void)[] = []
afterEach(() => {
  for (const end of opened.splice(0)) end()
})

/** The estimator that most of these share: what it takes to load is not what is tested. */
const shared = new Map<'litert-blazepose-full', PoseEstimator>()
afterAll(async () => {
  for (const estimator of shared.values()) await estimator.dispose()
})

/** An estimator, and what to do with it afterwards. */
async function estimatorFor(model: NonNullable<Wanted['model']>) {
  const load = () => createEstimator({ model, backend: 'wasm', face: findsFaces(model) })
  if (model === 'movenet-lightning') {
    const estimator = await load()
    return { estimator, end: () => void estimator.dispose() }
  }
  const estimator = shared.get(model) ?? (await load())
  shared.set(model, estimator)
  await estimator.reset()
  return { estimator, end: () => {} }
}

const acquireRefined: AcquireRefined = async ({ onProgress, signal }) => {
  const estimator = await createEstimator({
    ...{ model: 'refined', backend: 'wasm', face: true, countPeople: 'never' },
    ...{ onProgress, signal },
  })
  const end = () => void estimator.dispose()
  return { estimator, release: end, discard: end }
}

interface Wanted {
  readonly views?: readonly PostureView[]
  readonly seen?: readonly PostureView[]
  readonly model?: 'movenet-lightning' | 'litert-blazepose-full'
  readonly withPictures?: boolean
  readonly refine?: boolean
  readonly secondsPerView?: number
  readonly level?: () => CameraLevel
  /** What is seen, where it is not a person who stands in views. */
  readonly pictures?: Iterable<Jpeg>
}

async function begin({
  views = TURNING_ORDER,
  seen = views,
  model = 'litert-blazepose-full',
  withPictures = false,
  refine = false,
  secondsPerView = SECONDS_PER_VIEW,
  pictures,
  level,
}: Wanted) {
  const source = asFastAsAnswered(pictures ?? (await standingPictures(secondsPerView, seen)))
  const { estimator, end } = await estimatorFor(model)
  const taken: CapturedView[] = []
  const run = startPostureRun(
    { source, estimator, ...(level && { level }) },
    {
      ...{ views, withPictures, heightCm: 178 },
      ...(refine && { acquireRefined }),
      onCaptured: (view) => taken.push(view),
    },
  )
  opened.push(() => {
    run.cancel()
    source.stop()
    end()
  })
  return { run, taken }
}

const until = (run: PostureRun, wanted: (state: PostureRunState) => boolean) =>
  new Promise<PostureRunState>((resolve) => {
    const look = (state: PostureRunState) => {
      if (!wanted(state)) return
      unsubscribe()
      resolve(state)
    }
    const unsubscribe = run.state.subscribe(look)
    look(run.state.getState())
  })

const isOver = ({ plan }: PostureRunState) => plan.current === undefined

function numberOf({ capture }: CapturedView, id: PostureMeasureId, refined?: PostureCapture['refined']) {
  const whole: PostureCapture = { ...capture, sessionId: 'session', ...(refined && { refined }) }
  const reading = analyseCapture(whole).find(({ measure }) => measure.id === id)?.reading
  if (!reading || isMissing(reading))
    throw new Error(`${capture.view} ${id}: ${reading?.missing ?? 'not a row'}`)
  return reading.value
}

describe('a person who stands and turns, through the real model', () => {
  it('is measured in four views, hands-free, and refined', async () => {
    // A camera that moves a little: another roll for each frame.
    let asked = 0
    const level = (): CameraLevel => ({ roll: degrees((asked++ % 64) / 256), source: 'sensor' })
    const { run, taken } = await begin({ refine: true, withPictures: true, level })
    const { plan, interruption } = await until(run, (state) => isOver(state) || !!state.interruption)
    expect(interruption).toBeUndefined()
    expect(plan.views.map(({ view, status }) => `${view} ${status}`)).toEqual([
      'front taken',
      'right taken',
      'back taken',
      'left taken',
    ])
    run.finish()
    expect(taken.map(({ capture }) => capture.view)).toEqual(TURNING_ORDER)
    for (const { capture, picture, refinement } of taken) {
      expect(capture.recording.times.at(-1)).toBeGreaterThanOrEqual(3)
      expect(capture.recording.times[0]).toBe(0)
      expect(capture.frames.measured).toBe(frameCount(capture.recording))
      expect(capture.heightCm).toBe(178)
      expect(picture?.type).toBe('image/jpeg')
      const bitmap = await createImageBitmap(picture ?? new Blob())
      expect({ width: bitmap.width, height: bitmap.height }).toEqual({ width: 640, height: 480 })
      const refined = await refinement?.refined
      if (!refined) throw new Error(`no refinement of ${capture.view}`)
      expect(frameCount(refined.recording)).toBe(5)
      // The second pass knows of each frame what was known when it was captured.
      const live = posesOf(capture.recording)
      for (const { time, level: noted, source } of posesOf(refined.recording)) {
        const first = live.find((pose) => Math.abs(pose.time - time) < 1e-6)
        expect(noted).toEqual(first?.level)
        expect(noted?.source).toBe('sensor')
        expect(source).toBe('video-file')
      }
      expect(new Set(live.map((pose) => pose.level?.roll)).size).toBeGreaterThan(5)
      // The still is one of the frames that were refined.
      expect([...refined.recording.times].some((time) => Math.abs(time - capture.still) < 1e-6)).toBe(true)
    }
    const refinedOf = (index: number) => taken[index]?.refinement?.refined
    const [front, right, back, left] = taken
    if (!front || !right || !back || !left) throw new Error('four views')
    // The phantom stands upright and even; the back is the front's mirror image.
    for (const [view, index] of [
      [front, 0],
      [back, 2],
    ] as const) {
      expect(Math.abs(numberOf(view, 'shoulder-line', await refinedOf(index)))).toBeLessThan(3)
      expect(Math.abs(numberOf(view, 'trunk-lean-lateral', await refinedOf(index)))).toBeLessThan(2)
      expect(Math.abs(numberOf(view, 'head-tilt', await refinedOf(index)))).toBeLessThan(4)
    }
    const inclination = [await refinedOf(1), await refinedOf(3)].map((refined, index) =>
      numberOf(index === 0 ? right : left, 'trunk-inclination', refined),
    )
    // Both sides of one person who does not move show the same lean forwards.
    expect(Math.abs((inclination[0] ?? 0) - (inclination[1] ?? 0))).toBeLessThan(3)
  }, 240_000)

  it('is not measured in a view that they do not stand in', async () => {
    const { run, taken } = await begin({ views: ['back'], seen: ['front'], secondsPerView: 6 })
    const { standing } = await until(run, ({ standing: { phase } }) => phase === 'placing')
    expect(standing.asked).toMatchObject({ gate: 'view', instruction: 'back-to-camera', status: 'refuse' })
    await until(run, isOver)
    expect(taken).toEqual([])
  })

  it('begins anew when somebody steps beside them, and is measured once they have gone', async () => {
    const alone = await picturesOf('front')
    const together = await besideSomebody(alone)
    const seen = { somebody: false }
    function* pictures() {
      for (;;) for (const picture of alone) yield seen.somebody ? together : picture
    }
    const { run, taken } = await begin({ views: ['front'], pictures: pictures() })
    await until(run, ({ standing: { phase } }) => phase === 'measuring')
    seen.somebody = true
    const { standing } = await until(run, ({ standing: { phase } }) => phase === 'placing')
    expect(standing.asked).toMatchObject({ gate: 'one-person', instruction: 'only-one-person', value: 2 })
    expect(standing.brokenOff).toMatchObject({ by: 'gate', reading: { gate: 'one-person' } })
    expect(taken).toEqual([])
    seen.somebody = false
    await until(run, isOver)
    expect(taken.map(({ capture }) => capture.view)).toEqual(['front'])
    expect([...(taken[0]?.capture.recording.people ?? [])].filter((people) => people !== 1)).toEqual([])
  })

  it('can be skipped in a view, and taken in one once more', async () => {
    const { run, taken } = await begin({
      ...{ views: ['front', 'right'], seen: ['front', 'front'], model: 'movenet-lightning' },
    })
    await until(run, ({ plan }) => plan.current === 'right')
    run.again('front')
    await until(run, ({ plan }) => plan.current === 'right')
    run.skip()
    expect(isOver(run.state.getState())).toBe(true)
    expect(taken.map(({ capture }) => capture.view)).toEqual(['front', 'front'])
    // Nobody agreed to pictures, and nothing was to be refined.
    expect(taken.some(({ picture, refinement }) => picture || refinement)).toBe(false)
    expect(run.state.getState().plan.views.map(({ status }) => status)).toEqual(['taken', 'skipped'])
  })

  it('begins the view anew when the page was hidden, and keeps what was taken', async () => {
    const { run, taken } = await begin({ views: ['right', 'left'], seen: ['right', 'left', 'left'] })
    await until(run, ({ standing, plan }) => plan.current === 'left' && standing.phase === 'measuring')
    hidePage(true)
    const { interruption } = run.state.getState()
    hidePage(false)
    expect(interruption).toEqual({ kind: 'page-hidden' })
    run.resume()
    expect(run.state.getState()).toMatchObject({
      plan: { current: 'left' },
      standing: { phase: 'turning' },
    })
    await until(run, isOver)
    expect(taken.map(({ capture }) => capture.view)).toEqual(['right', 'left'])
  })
})

/** A picture with another person beside the one who is in it. */
async function besideSomebody(pictures: Iterable<Jpeg>): Promise<Jpeg> {
  const [first] = pictures
  if (!first) throw new Error('no picture')
  const [one, other] = await Promise.all([
    createImageBitmap(new Blob([first])),
    createImageBitmap(await (await fetch(seniorUrl)).blob()),
  ])
  const canvas = new OffscreenCanvas(one.width, one.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(one, 0, 0)
  context.drawImage(other, 330, 0, 300, 720, 440, 0, 200, 480)
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return new Uint8Array(await jpeg.arrayBuffer())
}

function hidePage(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
