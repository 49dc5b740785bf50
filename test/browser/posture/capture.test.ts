import { describe, expect, it } from 'vitest'
import type { CameraLevel } from '../../../src/core/body/frame-context'
import { isMissing } from '../../../src/core/math/missing'
import { degrees } from '../../../src/core/math/units'
import { analyseCapture, posesOf } from '../../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import type { PostureMeasureId } from '../../../src/core/posture/measures/measure'
import { frameCount } from '../../../src/core/trial/landmark-recording'
import type { CapturedView } from '../../../src/recording/standing-state'
import { TURNING_ORDER } from '../../../src/recording/view-plan'
import { begin, isOver, until } from './run'

function numberOf({ capture }: CapturedView, id: PostureMeasureId, refined?: PostureCapture['refined']) {
  const whole: PostureCapture = { ...capture, sessionId: 'session', ...(refined && { refined }) }
  const reading = analyseCapture(whole).find(({ measure }) => measure.id === id)?.reading
  if (!reading || isMissing(reading))
    throw new Error(`${capture.view} ${id}: ${reading?.missing ?? 'not a row'}`)
  return reading.value
}

describe('a person who stands and turns', () => {
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

function hidePage(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
