import { createStore } from 'zustand/vanilla'
import type { Answer } from '../../../core/assessment/answer'
import type { HandReading } from '../../../core/assessment/hand-reading'
import { isMissing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { PAIN_LIMIT, type PainScore } from '../../../core/protocol/pain'
import { askedIn, type Protocol } from '../../../core/protocol/protocol'
import { isOf, type MovementSide, movementSideKey } from '../../../core/run/movement-side'
import { refineTrial } from '../../../core/trial/refinement'
import type { Refined, Trial } from '../../../core/trial/trial'
import type { GuidedTrial } from '../../../recording/guided/guided-options'
import type { GuidedRun } from '../../../recording/guided/guided-run'
import { draftWriter } from '../drafts/draft-writer'
import { writeTrialDraft } from '../drafts/write-trial-draft'
import type { SourceKind } from '../stage/source-kind'

/** One value of a guided run. */
export interface GuidedValue {
  readonly trial: Trial
  /** Whether the refinement may still change it. */
  readonly isPending: boolean
  /** The refinement was wanted, and could not read it: the live value stands. */
  readonly isLive: boolean
}

/** What a guided run has given so far. */
export interface CurrentGuided {
  readonly runId: string
  readonly protocol: Protocol
  readonly source: SourceKind
  readonly sessionId: string
  readonly clientId?: string
  readonly values: readonly GuidedValue[]
  /** What was said of the movement-sides so far, by their keys. */
  readonly pain: Readonly<Record<string, PainScore>>
  /** What was answered so far; of each step the last answer. */
  readonly answers?: readonly Answer[]
  /** What was read by hand so far, likewise. */
  readonly readings?: readonly HandReading[]
  /** Whether somebody felt unwell, and it ended with that. */
  readonly isUnwell?: true
  /** The score at which the run was stopped. */
  readonly stoppedAt?: PainScore
  readonly kept: boolean
  /** How the second pass goes; absent where there is none, and after a reload. */
  readonly refinement?: GuidedRun['refinement']
}

/**
 * The guided run on the stage or on the summary.
 *
 * Lifetime: from its start until it is discarded or the next one begins. Each value is on the disk as a
 * draft from the moment its step is over.
 */
export const currentGuided = createStore<{ readonly current?: CurrentGuided }>(() => ({}))

/** The run that has values which are neither kept nor discarded, if there is one. Of the sample there is nothing to keep. */
export const unkeptGuided = ({ current } = currentGuided.getState()): CurrentGuided | undefined =>
  current && !current.kept && current.values.length > 0 && current.source !== 'sample' ? current : undefined

/** What a run has of a movement-side; undefined where it has nothing. */
export const guidedValue = ({ values }: Pick<CurrentGuided, 'values'>, asked: MovementSide) =>
  values.find(({ trial }) => isOf(asked)(trial))

function change(runId: string, values: (before: readonly GuidedValue[]) => readonly GuidedValue[]) {
  const { current } = currentGuided.getState()
  if (current?.runId !== runId) return
  currentGuided.setState({ current: { ...current, values: values(current.values) } })
}

/** Takes what a step has given into its run; a movement-side that is measured again takes the place of the one before. */
export function addStep(runId: string, given: readonly GuidedTrial[]): void {
  const { current } = currentGuided.getState()
  if (current?.runId !== runId) return
  const { sessionId, clientId, protocol } = current
  for (const { asked, trial: recorded, refined } of given) {
    const step = protocol.steps.findIndex((each) => askedIn(each).some(isOf(asked)))
    const pain = current.pain[movementSideKey(asked)]
    const trial: Trial = {
      ...{ ...recorded, sessionId, run: { id: runId, protocolId: protocol.id, step } },
      ...(pain !== undefined && { pain }),
    }
    const isPending = current.refinement !== undefined
    change(runId, (values) => {
      const replaced = values.filter((value) => isOf(asked)(value.trial))
      draftWriter.discard(replaced.map((value) => value.trial.id))
      return [...values.filter((value) => !replaced.includes(value)), { trial, isPending, isLive: false }]
    })
    writeTrialDraft(trial, clientId)
    void refined.then((found) => settle(runId, trial, clientId, found))
  }
}

/** Notes how much some movement-sides hurt. Returns whether that is where the run stops. */
export function notePain(runId: string, moved: readonly MovementSide[], pain: PainScore): boolean {
  const { current } = currentGuided.getState()
  if (current?.runId !== runId) return false
  const stops = pain >= (current.protocol.painLimit ?? PAIN_LIMIT)
  const isMoved = (trial: Trial) => moved.some((asked) => isOf(asked)(trial))
  const noted = {
    ...current.pain,
    ...Object.fromEntries(moved.map((asked) => [movementSideKey(asked), pain])),
  }
  const { stoppedAt: _, ...before } = current
  currentGuided.setState({ current: { ...before, pain: noted, ...(stops && { stoppedAt: pain }) } })
  change(runId, (values) =>
    values.map((value) => (isMoved(value.trial) ? { ...value, trial: { ...value.trial, pain } } : value)),
  )
  for (const { trial } of current.values) {
    if (isMoved(trial)) writeTrialDraft({ ...trial, pain }, current.clientId)
  }
  return stops
}

/** The ids of everything that was answered and read by hand. */
export const givenIds = ({ answers = [], readings = [] }: CurrentGuided): readonly string[] =>
  [...answers, ...readings].map(({ id }) => id)

/** Notes that the run ends because somebody feels unwell. */
export const noteUnwell = () =>
  currentGuided.setState(({ current }) => (current ? { current: { ...current, isUnwell: true } } : {}))

/** The refinement of a value is over: it replaces the live one, if it could be read. */
function settle(runId: string, recorded: Trial, clientId: string | undefined, found: Refined | undefined) {
  const { current } = currentGuided.getState()
  // With what was said of it meanwhile.
  const live = current?.values.find(({ trial }) => trial.id === recorded.id)?.trial ?? recorded
  const refined = found && refineTrial(live, found, movementById(live.movement))
  const trial = refined && !isMissing(refined) ? refined : live
  let isStillThere = false
  change(runId, (values) =>
    values.map((value) => {
      if (value.trial.id !== live.id) return value
      isStillThere = true
      return { trial, isPending: false, isLive: value.isPending && trial === live }
    }),
  )
  // One that has been kept meanwhile stays kept, with the values that came later.
  if (isStillThere && trial !== live) writeTrialDraft(trial, clientId)
}

/** Takes the run off the summary and its drafts off the disk; returns the way back. */
export function discardGuided(): () => void {
  const before = currentGuided.getState()
  currentGuided.setState({}, true)
  const { current } = before
  current?.refinement?.skip()
  const measured = current?.values.map(({ trial }) => trial.id) ?? []
  const ids = current && !current.kept ? [...measured, ...givenIds(current)] : []
  const restore = draftWriter.discard(ids)
  return () => {
    restore()
    if (!current) return
    const values = current.values.map((value) => ({ ...value, isPending: false }))
    currentGuided.setState({ current: { ...current, values } }, true)
  }
}

/** Notes that every value of the run is on the disk. */
export const markGuidedKept = (runId: string) =>
  currentGuided.setState(({ current }) =>
    current?.runId === runId ? { current: { ...current, kept: true } } : {},
  )
