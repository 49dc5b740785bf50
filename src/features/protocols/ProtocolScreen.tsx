import { useLocation, useParams } from 'wouter'
import { useStore } from 'zustand'
import { PAIN_LIMIT, PAIN_SCORES } from '../../core/protocol/pain'
import type { ClinicProtocol } from '../../core/protocol/protocol'
import type { ProtocolFault } from '../../core/protocol/protocol-fault'
import { readProtocol, saveProtocol } from '../../storage/repositories/protocols'
import { faultSentence } from '../../text/protocol'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { Segments } from '../../ui/Segments'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { protocolGives } from '../capture/guided/protocol-words'
import { EditBar } from '../edits/EditBar'
import { useUndoKeys } from '../edits/use-undo-keys'
import { attempt } from '../records/attempt'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { StoredView } from '../records/StoredView'
import { useStored } from '../records/use-stored'
import { checked, dropEdit, editingOf, type ProtocolEditing, protocolEdits } from './protocol-edits'
import { StepList } from './StepList'
import { TurnHint } from './TurnHint'

const { editor: words } = text.protocols

/** At no pain nobody stops. */
const LIMITS = PAIN_SCORES.filter((score) => score > 0).map((value) => ({ value, name: String(value) }))

/** One of the clinic's own protocols, or a new one, to be changed. */
export function ProtocolScreen() {
  const { id = '' } = useParams()
  const stored = useStored(() => readProtocol(id), [id])
  const edit = useStore(protocolEdits, ({ edits }) => edits[id])
  return (
    <StoredView stored={stored}>
      {(kept) => {
        const editing = editingOf(edit, kept)
        return editing ? <Editor editing={editing} kept={kept} /> : <NoSuchRecord what="protocol" />
      }}
    </StoredView>
  )
}

function Editor({
  editing,
  kept,
}: {
  readonly editing: ProtocolEditing
  readonly kept: ClinicProtocol | undefined
}) {
  const [, navigate] = useLocation()
  const { now, isChanged, isOvertaken } = editing
  useUndoKeys(editing)
  const outcome = checked(now)
  const faults: readonly ProtocolFault[] = 'faults' in outcome ? outcome.faults : []
  // Nobody is told off for what they have only begun.
  const isBegun = now.steps.length > 0 || now.name !== ''
  const keep = async () => {
    if ('faults' in outcome) return
    const { name } = outcome
    if (await attempt(() => saveProtocol(outcome), say(words.kept, { name }))) {
      dropEdit(now.id)
      navigate('/protocols')
    }
  }
  const discard = () => {
    const restore = dropEdit(now.id)
    toast(words.discarded, () => {
      restore()
      navigate(`/protocols/${now.id}`)
    })
    if (!kept) navigate('/protocols')
  }
  return (
    <>
      <PageHeader
        title={now.name.trim() || words.untitled}
        detail={now.steps.length > 0 && protocolGives(now)}
        back={{ to: '/protocols', label: text.protocols.title }}
        actions={
          <>
            {isChanged && <Button onPress={discard}>{words.discard}</Button>}
            <Button
              variant="primary"
              isDisabled={faults.length > 0 || (kept !== undefined && !isChanged)}
              onPress={() => void keep()}
            >
              {words.keep}
            </Button>
          </>
        }
      />
      {isOvertaken && isChanged && (
        <Notice tone="warning" title={words.overtaken}>
          <p>{words.overtakenNext}</p>
        </Notice>
      )}
      {isBegun && faults.length > 0 && (
        <Notice title={say(words.toPutRight, { count: faults.length })}>
          {faults.map((fault) => (
            <p key={`${fault.step} ${fault.movement} ${fault.code}`}>{faultSentence(fault)}</p>
          ))}
        </Notice>
      )}
      <Card>
        <TextField
          label={words.name}
          value={now.name}
          onChange={editing.rename}
          autoComplete="off"
          maxLength={80}
        />
        <Segments
          isLabelShown
          label={words.painLimit}
          least={44}
          choices={LIMITS}
          value={now.painLimit ?? PAIN_LIMIT}
          onChange={editing.setPainLimit}
        />
        <EditBar edits={editing} />
      </Card>
      <TurnHint editing={editing} />
      <StepList editing={editing} faults={faults} />
    </>
  )
}
