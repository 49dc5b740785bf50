import { useEffect, useRef, useState } from 'react'
import { CameraError } from '../../camera/frame-source'
import { movementById } from '../../core/movements/catalogue'
import { startMeasurement } from '../../recording/measurement'
import { describeProblem } from '../../text/camera-problem'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { type Capture, useCapture } from '../capture/capture'
import { SAMPLE_CHOICE } from '../capture/movement/choice'
import { stageRequestFor } from '../capture/movement/stage-request'
import { describePoseProblem } from '../capture/stage/pose-problems'
import styles from './SettingsScreen.module.css'

/** Long enough for the first, slower pictures to fall out of the reading. */
const TEST_LENGTH = 6_000

interface Reading {
  readonly framesPerSecond: number
  readonly modelTime: number
  readonly measured: number
  readonly dropped: number
}

/** Runs the whole chain for some seconds and reads off what a measurement would get. Keeps nothing. */
async function test(
  { keeper }: Capture,
  source: 'webcam' | 'sample',
  signal: AbortSignal,
  onReading: (reading: Reading) => void,
) {
  const listeners = { onStep: () => {}, onSource: () => {} }
  const stage = await keeper.open(stageRequestFor({ ...SAMPLE_CHOICE, source }), listeners, signal)
  const measurement = startMeasurement(stage, {
    movement: movementById(SAMPLE_CHOICE.movement),
    side: SAMPLE_CHOICE.side,
    wantedRepetitions: Number.POSITIVE_INFINITY,
  })
  const unsubscribe = measurement.state.subscribe(
    ({ framesPerSecond, modelTime, framesDropped, framesMeasured }) =>
      onReading({ framesPerSecond, modelTime, measured: framesMeasured, dropped: framesDropped }),
  )
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, TEST_LENGTH)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
    if (signal.aborted) resolve()
  })
  unsubscribe()
  measurement.cancel()
  keeper.end(stage, { isOver: true })
}

/** How many pictures a second this device measures, tried out. */
export function SpeedTest() {
  const capture = useCapture()
  const [running, setRunning] = useState(false)
  const [reading, setReading] = useState<Reading>()
  const [error, setError] = useState<unknown>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const begin = async (source: 'webcam' | 'sample') => {
    abort.current = new AbortController()
    setRunning(true)
    setReading(undefined)
    setError(undefined)
    try {
      await test(capture, source, abort.current.signal, setReading)
    } catch (problem) {
      setError(problem)
    } finally {
      setRunning(false)
    }
  }

  const problem =
    error === undefined
      ? undefined
      : error instanceof CameraError
        ? describeProblem(error.problem)
        : describePoseProblem(error)
  return (
    <Card title="Frame rate">
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.next}</p>
        </Notice>
      )}
      {reading && (
        <dl className={styles.readings}>
          <div>
            <dt>Frames a second</dt>
            <dd>{reading.framesPerSecond}</dd>
          </div>
          <div>
            <dt>Model time</dt>
            <dd>{Math.round(reading.modelTime)} ms</dd>
          </div>
          <div>
            <dt>Measured, dropped</dt>
            <dd>
              {reading.measured}, {reading.dropped}
            </dd>
          </div>
        </dl>
      )}
      {running ? (
        <Progress label={reading ? 'Measuring' : 'Loading the model'} />
      ) : (
        <div className={styles.line}>
          <Button onPress={() => void begin('webcam')}>Test with the camera</Button>
          <Button onPress={() => void begin('sample')}>Test with the sample</Button>
        </div>
      )}
      <p className={styles.muted}>
        Pictures that come while one is being measured are dropped. 15 a second are enough for slow movements.
      </p>
    </Card>
  )
}
