import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { movementById } from '../core/movements/catalogue'
import { modeOf } from '../core/movements/mode'
import { currentAngles, unkeptAngles } from '../features/capture/angle/current-angles'
import { openDraft } from '../features/capture/drafts/restore'
import { currentGuided, unkeptGuided } from '../features/capture/guided/current-guided'
import { currentTrial, unkeptTrial } from '../features/capture/movement/current-trial'
import { currentPosture, unkeptPosture } from '../features/capture/posture/current-posture'
import { protocolEdits, unkeptProtocols } from '../features/protocols/protocol-edits'
import { useStored } from '../features/records/use-stored'
import { type Draft, listDrafts } from '../storage/drafts/drafts'
import { movementTitle } from '../text/movement'
import { say, text } from '../text/text'
import { Button, ButtonLink } from '../ui/Button'
import { ReminderBar } from '../ui/ReminderBar'

/** Something that was measured, neither kept nor discarded, and is on no screen. */
interface Unkept {
  readonly id: string
  readonly what: string
  /** Where it is shown. */
  readonly to: string
  /** Where it is on the disk only. */
  readonly draft?: Draft
}

const wordsFor = ({ kind, trial }: Draft): string =>
  trial?.run
    ? text.guided.reminder
    : trial
      ? movementTitle(movementById(trial.movement), trial.side, modeOf(trial))
      : text.reminders.kinds[kind]

/** What is in memory; the disk may have the same as a draft, or may have refused it. */
function useInMemory(): readonly Unkept[] {
  const trial = unkeptTrial(useStore(currentTrial))
  const posture = unkeptPosture(useStore(currentPosture))
  const angles = unkeptAngles(useStore(currentAngles))
  const guided = unkeptGuided(useStore(currentGuided))
  const protocols = unkeptProtocols(useStore(protocolEdits))
  const found: Unkept[] = []
  if (trial) {
    const { id, movement, side } = trial.trial
    found.push({ id, what: movementTitle(movementById(movement), side), to: '/result' })
  }
  if (guided) found.push({ id: guided.runId, what: text.guided.reminder, to: '/guided/result' })
  if (posture)
    found.push({ id: posture.sessionId, what: text.reminders.kinds.capture, to: '/posture/result' })
  if (angles)
    found.push({
      id: angles.frozen.id,
      what: text.reminders.kinds['hand-picture'],
      to: `/angle?${angles.search}`,
    })
  for (const { id, name } of protocols) {
    const what = say(text.protocols.reminder, { name: name.trim() || text.protocols.editor.untitled })
    found.push({ id, what, to: `/protocols/${id}` })
  }
  return found
}

/** Reminds of what was measured but neither kept nor discarded, and leads back to it; `path` is where one is. */
export function UnkeptBar({ path }: { readonly path: string }) {
  const inMemory = useInMemory()
  const stored = useStored(listDrafts, [])
  const drafts = stored.status === 'ready' ? stored.value : []
  // The views of an assessment, and the values of a guided run, are drafts of their own and one thing to look at.
  const keyOf = ({ kind, id, encounterId, trial }: Draft) =>
    kind === 'capture' ? encounterId : (trial?.run?.id ?? id)
  const onDisk = new Map(drafts.map((draft) => [keyOf(draft), draft]))
  for (const { id } of inMemory) onDisk.delete(id)
  const others = [...onDisk].map(([id, draft]): Unkept => ({ id, what: wordsFor(draft), to: '', draft }))
  return [...inMemory.filter(({ to }) => to.split('?')[0] !== path), ...others].map((unkept) => (
    <Reminder key={unkept.id} unkept={unkept} />
  ))
}

function Reminder({ unkept: { what, to, draft } }: { readonly unkept: Unkept }) {
  const [, navigate] = useLocation()
  const open = async () => {
    const place = draft && (await openDraft(draft))
    if (place) navigate(place)
  }
  return (
    <div role="status">
      <ReminderBar>
        {say(text.reminders.notKept, { what })}{' '}
        {draft ? (
          <Button variant="quiet" onPress={() => void open()}>
            {text.reminders.lookAtIt}
          </Button>
        ) : (
          <ButtonLink variant="quiet" to={to}>
            {text.reminders.lookAtIt}
          </ButtonLink>
        )}
      </ReminderBar>
    </div>
  )
}
