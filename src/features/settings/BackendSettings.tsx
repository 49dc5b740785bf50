import { useState } from 'react'
import { useStore } from 'zustand'
import { type BackendTiming, timeBackends } from '../../pose/backend-timing'
import type { Backend } from '../../pose/engines'
import { preferences } from '../../storage/preferences'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { Notice } from '../../ui/Notice'
import { StepProgress } from '../../ui/StepProgress'
import { describePoseProblem } from '../measure/pose-problems'
import { rememberTimings } from '../measure/prepare'
import styles from './SettingsScreen.module.css'

const NAMES: readonly { readonly backend: Backend; readonly name: string }[] = [
  { backend: 'webgpu', name: 'Graphics card (WebGPU)' },
  { backend: 'webgl', name: 'Graphics card (WebGL)' },
  { backend: 'wasm', name: 'Processor (WASM)' },
]

function aside(timing: BackendTiming | undefined) {
  if (!timing) return 'not timed'
  if (timing.status === 'failed') return 'does not work here'
  if (timing.status === 'too-slow') return 'too slow here'
  return timing.medianMs === undefined ? 'works' : `${Math.round(timing.medianMs)} ms a picture`
}

/** What the network runs on: the fastest that works, unless somebody knows better. */
export function BackendSettings() {
  const { model, backend, timings } = useStore(preferences)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const [error, setError] = useState<unknown>()

  const measure = async () => {
    setError(undefined)
    setProgress({ done: 0, total: NAMES.length })
    try {
      rememberTimings(await timeBackends(model, (done, total) => setProgress({ done, total })))
    } catch (problem) {
      setError(problem)
    } finally {
      setProgress(undefined)
    }
  }

  const problem = error === undefined ? undefined : describePoseProblem(error)
  return (
    <Card title="How the model runs">
      <ChoiceList
        label="How the model runs"
        value={backend}
        choices={NAMES.map(({ backend: each, name }) => {
          const timing = timings?.find((one) => one.backend === each)
          return {
            value: each,
            name,
            aside: aside(timing),
            isDisabled: timing !== undefined && timing.status !== 'works',
            // Why one was too slow is said by its mark; only a failure needs its reason.
            ...(timing?.status === 'failed' && timing.reason && { detail: timing.reason }),
          }
        })}
        onChange={(next) => preferences.setState({ backend: next })}
      />
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.next}</p>
        </Notice>
      )}
      {progress ? (
        <StepProgress label="Trying each way" done={progress.done} total={progress.total} />
      ) : (
        <div className={styles.line}>
          <Button onPress={() => void measure()}>{timings ? 'Measure again' : 'Measure now'}</Button>
          <span className={styles.muted}>Takes up to half a minute; the fastest is then chosen.</span>
        </div>
      )}
    </Card>
  )
}
