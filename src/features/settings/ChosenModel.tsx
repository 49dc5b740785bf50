import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { decide } from '../../pose/choice/decide'
import { framesPerSecond } from '../../pose/choice/preference'
import type { SearchProgress } from '../../pose/choice/time-candidates'
import { type Preferences, preferences } from '../../storage/preferences'
import { backendName, modelName } from '../../text/models'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { chooseModel, timeAgain, timedFor } from '../capture/stage/choose-model'
import { describePoseProblem } from '../capture/stage/pose-problems'
import { SearchProgressBar } from '../capture/stage/SearchProgressBar'
import styles from './SettingsScreen.module.css'

/** Runs the search for a model; `stop` calls it off, and so does leaving the screen. */
function useSearch() {
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<SearchProgress>()
  const [error, setError] = useState<unknown>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const search = async (way: typeof chooseModel | typeof timeAgain) => {
    const control = new AbortController()
    abort.current = control
    setError(undefined)
    setRunning(true)
    try {
      await way(setProgress, control.signal)
    } catch (problem) {
      if (!control.signal.aborted) setError(problem)
    } finally {
      setRunning(false)
      setProgress(undefined)
    }
  }
  return { running, progress, error, search, stop: () => abort.current?.abort() }
}

/** What is measured with and why, with the way to time this device again. */
export function ChosenModel() {
  const state = useStore(preferences)
  const { running, progress, error, search, stop } = useSearch()
  const problem = error === undefined ? undefined : describePoseProblem(error)
  return (
    <>
      {state.backend ? (
        <div>
          <p className={styles.chosen}>
            {modelName(state.model)} on the {backendName(state.backend)}
          </p>
          <p className={styles.muted}>{whyChosen(state)}</p>
        </div>
      ) : (
        !running && <p>{notChosen(state)}</p>
      )}
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.next}</p>
        </Notice>
      )}
      {running ? (
        <>
          {progress ? <SearchProgressBar progress={progress} /> : <Progress label="Looking at this device" />}
          <div>
            <Button onPress={stop}>Stop</Button>
          </div>
        </>
      ) : (
        <div className={styles.line}>
          {state.backend ? (
            <Button onPress={() => void search(timeAgain)}>Time again</Button>
          ) : (
            <Button onPress={() => void search(chooseModel)}>Time now</Button>
          )}
          <span className={styles.muted}>A few seconds for each model that is tried.</span>
        </div>
      )}
    </>
  )
}

const rate = (perSecond: number) => `${Math.round(perSecond)} pictures a second`

/** Why this model, in words, with the figures that it was chosen by. */
function whyChosen(state: Preferences): string {
  const { choosing, model, backend, timings = [], preference } = state
  const timing = timings.find((each) => each.model === model && each.backend === backend)
  const figures =
    timing?.medianMs === undefined
      ? 'It has not been timed on this device.'
      : `${Math.round(timing.medianMs)} ms a picture, which makes about ${rate(framesPerSecond(timing.medianMs))}.`
  if (choosing === 'by-hand') return `Chosen by hand. ${figures}`
  const decision = decide(timedFor(state, timings), preference)
  if (!decision) return figures
  return decision.because === 'most-accurate'
    ? `${figures} It has the smallest error of the models that reach ${decision.wantedRate} a second on this device.`
    : `${figures} No model reaches ${decision.wantedRate} a second on this device; this one is the fastest.`
}

const notChosen = ({ choosing, model }: Preferences) =>
  choosing === 'by-hand'
    ? `What ${modelName(model)} runs on is timed before the next measurement.`
    : 'Not chosen yet: this device is timed before the next measurement, once.'
