import { createStore } from 'zustand/vanilla'
import type { Encounter } from '../../../core/assessment/encounter'
import type { HandPicture } from '../../../core/posture/points/hand-picture'
import type { Trial, TrialSource } from '../../../core/trial/trial'
import {
  type Draft,
  listDrafts,
  readDraftHandPicture,
  readDraftPosture,
  readDraftTrial,
} from '../../../storage/drafts/drafts'
import { readDraftEntries } from '../../../storage/repositories/answers'
import { NO_HISTORY } from '../../edits/edit-history'
import { currentAngles } from '../angle/current-angles'
import { currentGuided } from '../guided/current-guided'
import { protocolOf } from '../guided/protocols'
import { currentTrial } from '../movement/current-trial'
import { currentPosture } from '../posture/current-posture'
import type { SourceKind } from '../stage/source-kind'

/** Whether drafts of an earlier page are still being looked for: until that is over nobody can say that there is none. */
export const restored = createStore<{ readonly isOver: boolean }>(() => ({ isOver: true }))

/** A file is not kept: who measures again after a reload does so with the camera. */
const sourceAgain = ({ kind }: TrialSource): SourceKind => (kind === 'sample' ? 'sample' : 'webcam')

const ownerOf = ({ clientId }: Encounter) => (clientId === undefined ? {} : { clientId })

function showTrialAgain(encounter: Encounter, trial: Trial) {
  const choice = {
    movement: trial.movement,
    side: trial.side ?? ('right' as const),
    source: sourceAgain(trial.source),
  }
  currentTrial.setState({ current: { trial, choice, ...ownerOf(encounter), kept: false } }, true)
}

/** Puts every draft of a guided run back on its summary. What the second pass had not read by then stays live. */
async function showGuidedAgain(runId: string): Promise<boolean> {
  const ofRun = (await listDrafts()).filter(({ trial }) => trial?.run?.id === runId)
  const read = await Promise.all(ofRun.map(({ id }) => readDraftTrial(id)))
  const drafts = read.flatMap((draft) => draft ?? [])
  const [first] = drafts
  if (!first?.value.run) return false
  const { encounter, value } = first
  const { answers, readings } = await readDraftEntries(encounter.id, runId)
  currentGuided.setState(
    {
      current: {
        runId,
        protocol: await protocolOf(
          first.value.run.protocolId,
          drafts.map((draft) => draft.value),
        ),
        source: sourceAgain(value.source),
        sessionId: encounter.id,
        ...ownerOf(encounter),
        pain: {},
        values: drafts.map((draft) => ({ trial: draft.value, isPending: false, isLive: false })),
        ...(answers.length > 0 && { answers }),
        ...(readings.length > 0 && { readings }),
        kept: false,
      },
    },
    true,
  )
  return true
}

async function showPostureAgain(encounterId: string): Promise<boolean> {
  const draft = await readDraftPosture(encounterId)
  const [first] = draft?.captures ?? []
  if (!draft || !first) return false
  const { encounter, captures } = draft
  const { source, heightCm } = first.capture
  const agreedAt = captures.find((each) => each.agreedAt)?.agreedAt
  const request = {
    source: sourceAgain(source),
    sessionId: encounterId,
    ...ownerOf(encounter),
    views: captures.map(({ capture }) => capture.view),
    ...(heightCm !== undefined && { heightCm }),
    ...(agreedAt && { agreedAt }),
  }
  const current = { sessionId: encounterId, ...ownerOf(encounter), request, captures, kept: false }
  currentPosture.setState({ current }, true)
  return true
}

/** A grey picture in the place of one that the client has not agreed to be kept. */
async function greyPicture({ width, height }: HandPicture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = 'grey'
    context.fillRect(0, 0, width, height)
  }
  return canvas.convertToBlob({ type: 'image/jpeg' })
}

async function showAnglesAgain(id: string): Promise<boolean> {
  const draft = await readDraftHandPicture(id)
  if (!draft) return false
  const { encounter, value } = draft
  const { sessionId: _, appVersion: __, angles, ...frozen } = value.measured
  const picture = value.kept?.picture ?? (await greyPicture(value.measured))
  const search = new URLSearchParams({ session: encounter.id, ...ownerOf(encounter) }).toString()
  currentAngles.setState({
    current: {
      frozen: { ...frozen, picture },
      session: encounter,
      search,
      angles,
      history: NO_HISTORY,
      agreed: value.kept !== undefined,
    },
  })
  return true
}

/** Puts a draft back on its screen; returns where that is, or nothing where the draft is gone. */
export async function openDraft({ id, kind, encounterId, trial }: Draft): Promise<string | undefined> {
  switch (kind) {
    case 'trial': {
      if (trial?.run) return (await showGuidedAgain(trial.run.id)) ? '/guided/result' : undefined
      const draft = await readDraftTrial(id)
      if (draft) showTrialAgain(draft.encounter, draft.value)
      return draft && '/result'
    }
    case 'capture':
      return (await showPostureAgain(encounterId)) ? '/posture/result' : undefined
    case 'hand-picture':
      return (await showAnglesAgain(id)) ? `/angle?${currentAngles.getState().current?.search}` : undefined
  }
}

/**
 * Puts what was measured last and neither kept nor discarded back on the screens, after a reload or a
 * crash. What is on a screen already stays there. A disk that cannot be read has nothing to offer.
 */
export async function restoreDrafts(): Promise<void> {
  restored.setState({ isOver: false })
  try {
    const isFree = {
      trial: !currentTrial.getState().current,
      guided: !currentGuided.getState().current,
      capture: !currentPosture.getState().current,
      'hand-picture': !currentAngles.getState().current,
    }
    for (const draft of await listDrafts()) {
      const shownAs = draft.trial?.run ? 'guided' : draft.kind
      if (isFree[shownAs] && (await openDraft(draft))) isFree[shownAs] = false
    }
  } catch {
    // The screens that read from the disk say what is wrong with it.
  } finally {
    restored.setState({ isOver: true })
  }
}
