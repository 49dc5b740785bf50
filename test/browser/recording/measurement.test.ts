import { afterEach, describe, expect, it } from 'vitest'
import type { FrameSource } from '../../../src/camera/frame-source'
import { openVideoFile } from '../../../src/camera/video-file'
import { isMissing } from '../../../src/core/math/missing'
import { movementById } from '../../../src/core/movements/catalogue'
import { analyseTrial } from '../../../src/core/trial/analysis'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { type Measurement, startMeasurement } from '../../../src/recording/measurement'
import type { LiveFrame, MeasurementPhase, MeasurementState } from '../../../src/recording/measurement-state'
import truth from '../../fixtures/abduction_right_senior.json'
import { fastSeniorClip, seniorClip } from '../support/senior-clip'

/**
 * Baseline error of MoveNet Lightning in abduction on the phantom, 95th percentile, with room for
 * frames that a busy machine drops, degrees.
 */
const LIGHTNING_ERROR = 9

const abduction = movementById('shoulder-abduction')
const opened: { stop(): void }[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) each.stop()
})

async function begin(source: FrameSource, onFrame?: (frame: LiveFrame) => void) {
  const estimator = await createEstimator({ model: 'movenet-lightning', backend: 'wasm' })
  const measurement = startMeasurement(
    { source, estimator },
    {
      movement: abduction,
      side: 'right',
      ...(onFrame && { onFrame }),
    },
  )
  opened.push({ stop: () => closeAll(source, estimator, measurement) })
  return { source, estimator, measurement }
}

function closeAll(source: FrameSource, estimator: PoseEstimator, measurement: Measurement) {
  measurement.cancel()
  source.stop()
  void estimator.dispose()
}

/** Waits until the state is as wanted. */
const until = (measurement: Measurement, wanted: (state: MeasurementState) => boolean) =>
  new Promise<MeasurementState>((resolve) => {
    const look = (state: MeasurementState) => {
      if (!wanted(state)) return
      unsubscribe()
      resolve(state)
    }
    const unsubscribe = measurement.state.subscribe(look)
    look(measurement.state.getState())
  })

function hidePage(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('a measurement from real frames', () => {
  it('finds the neutral and three repetitions, live and again from the stored landmarks', async () => {
    const phases: MeasurementPhase[] = []
    const frames: LiveFrame[] = []
    const source = await openVideoFile(await seniorClip(), 'senior.mjpeg')
    const { measurement } = await begin(source, (frame) => frames.push(frame))
    let published = 0
    measurement.state.subscribe(({ phase }) => {
      published++
      if (phases.at(-1) !== phase) phases.push(phase)
    })
    const started = performance.now()
    const end = await until(measurement, ({ phase }) => phase === 'finished')
    const seconds = (performance.now() - started) / 1000

    expect(phases.filter((phase) => phase !== 'waiting')).toEqual(['neutral', 'moving', 'finished'])
    expect(published, 'published at most ten times a second').toBeLessThan(seconds * 10 + phases.length + 2)
    expect(frames.length).toBeGreaterThan(published / 2)

    const trial = measurement.finish()
    expect(trial.analysis.repetitions).toHaveLength(truth.plateaus.length)
    for (const [index, { trueMean }] of truth.plateaus.entries()) {
      const stored = trial.analysis.repetitions[index]?.degrees ?? Number.NaN
      expect(Math.abs(stored - trueMean)).toBeLessThan(LIGHTNING_ERROR)
      expect(
        Math.abs(stored - (end.repetitions[index]?.degrees ?? Number.NaN)),
        'live and stored',
      ).toBeLessThan(1)
    }
    expect(trial).toMatchObject({ movement: 'shoulder-abduction', side: 'right' })
    expect(trial.source).toEqual({ kind: 'video-file', label: 'senior.mjpeg' })
    expect(trial.model).toMatchObject({ model: 'movenet-lightning', backend: 'wasm' })
    expect(trial.frames.measured).toBe(trial.recording.times.length)
    expect(analyseTrial(trial.recording, abduction, 'right')).toEqual(trial.analysis)
    const angles = measurement.trace.read().filter(({ angle }) => !isMissing(angle))
    expect(angles.length).toBeGreaterThan(20)
  })

  it('pauses when the page is hidden, keeps what it has, and goes on when asked', async () => {
    const { measurement } = await begin(await fastSeniorClip())
    await until(measurement, ({ phase }) => phase === 'moving')
    hidePage(true)
    expect(measurement.state.getState()).toMatchObject({
      phase: 'moving',
      interruption: { kind: 'page-hidden' },
    })
    const measured = measurement.state.getState().framesMeasured
    hidePage(false)
    measurement.resume()
    expect(measurement.state.getState().interruption).toBeUndefined()
    const after = await until(measurement, ({ framesMeasured }) => framesMeasured > measured + 5)
    expect(after.phase).toBe('moving')
  })

  it('says so when the model fails, and still gives what was recorded', async () => {
    const { measurement, estimator } = await begin(await fastSeniorClip())
    await until(measurement, ({ phase }) => phase === 'moving')
    await estimator.dispose()
    const state = await until(measurement, ({ interruption }) => interruption !== undefined)
    expect(state.interruption?.kind).toBe('pose')
    expect(measurement.finish().recording.times.length).toBeGreaterThan(5)
  })
})
