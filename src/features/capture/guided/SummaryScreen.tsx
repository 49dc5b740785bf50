import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { movementById } from '../../../core/movements/catalogue'
import { modeOf } from '../../../core/movements/mode'
import { askedIn, isMovementStep, movementsOf } from '../../../core/protocol/protocol'
import { isOf, type MovementSide } from '../../../core/run/movement-side'
import { movementTitle } from '../../../text/movement'
import { listed, say, text } from '../../../text/text'
import { Button, ButtonLink } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { EmptyState } from '../../../ui/EmptyState'
import { formatMoment } from '../../../ui/format'
import { Notice } from '../../../ui/Notice'
import { PageHeader } from '../../../ui/PageHeader'
import { toast } from '../../../ui/toast'
import { AnswerTable } from '../../records/AnswerTable'
import { HandReadingTable } from '../../records/HandReadingTable'
import { useClientName } from '../../records/use-client-name'
import { StorageNotice } from '../../result/StorageNotice'
import { useCapture } from '../capture'
import { restored } from '../drafts/restore'
import { type CurrentGuided, currentGuided, discardGuided, guidedValue } from './current-guided'
import { protocolName } from './protocol-words'
import type { GuidedRequest } from './request'
import { SummaryRows } from './SummaryRows'
import { useKeepingGuided } from './use-keeping-guided'

const { summary: words } = text.guided

/** What a guided run has given, on one page, and whether to keep it. */
export function SummaryScreen() {
  const { current } = useStore(currentGuided)
  const { isOver } = useStore(restored)
  if (current && current.values.length > 0) return <Summary current={current} />
  // After a reload it may still be on its way from the disk.
  if (!isOver) return null
  return (
    <EmptyState
      level={1}
      title={words.nothingTitle}
      actions={
        <ButtonLink to="/guided" variant="primary">
          {words.start}
        </ButtonLink>
      }
    >
      <p>{words.nothing}</p>
    </EmptyState>
  )
}

function Summary({ current }: { readonly current: CurrentGuided }) {
  const {
    runId,
    protocol,
    source,
    sessionId,
    clientId,
    values,
    kept,
    refinement,
    answers = [],
    readings = [],
  } = current
  const [, navigate] = useLocation()
  const { guided: flow } = useCapture()
  const client = useClientName(clientId)
  const { keep, saving, error } = useKeepingGuided(current)
  const isSample = source === 'sample'
  const startedAt = values.map(({ trial }) => trial.recordedAt).toSorted()[0]
  const owner = { ...(clientId && { client: clientId }) }

  const start = (request: Pick<GuidedRequest, 'protocol' | 'from'>) => {
    void flow.start({ ...request, source, sessionId, runId, ...(clientId && { clientId }) })
    navigate(`/guided?${new URLSearchParams({ session: sessionId, ...owner })}`)
  }
  /** One movement-side alone: a protocol of one step. */
  const again = (asked: MovementSide) => {
    const step = protocol.steps.filter(isMovementStep).find((each) => askedIn(each).some(isOf(asked)))
    if (!step) return
    const { mode: _, ...alone } = asked
    start({ protocol: { ...protocol, steps: [{ ...step, movements: [alone], order: 'in-turn' }] } })
  }
  const discard = () => {
    const restore = discardGuided()
    navigate(clientId ? `/client/${clientId}` : '/', { replace: true })
    toast(words.discarded, () => {
      restore()
      navigate('/guided/result')
    })
  }

  return (
    <>
      <PageHeader
        title={protocolName(protocol)}
        detail={
          isSample
            ? words.sample
            : `${client ? `${client} · ` : ''}${startedAt ? formatMoment(startedAt) : ''} · ${kept ? words.kept : words.notKept}`
        }
        actions={
          isSample ? (
            <ButtonLink to={`/guided?${new URLSearchParams(owner)}`} variant="primary">
              {words.start}
            </ButtonLink>
          ) : kept ? (
            <ButtonLink to={`/session/${sessionId}`} variant="primary">
              {words.session}
            </ButtonLink>
          ) : (
            <>
              <Button isDisabled={saving} onPress={discard}>
                {words.discard}
              </Button>
              <Button variant="primary" isDisabled={saving} onPress={() => void keep()}>
                {saving ? words.keeping : words.keep}
              </Button>
            </>
          )
        }
      />
      {error !== undefined && <StorageNotice error={error} />}
      {current.isUnwell && (
        <Notice tone="warning" title={text.safety.unwell.noteTitle}>
          <p>{text.safety.unwell.note}</p>
        </Notice>
      )}
      {current.stoppedAt !== undefined && (
        <Notice tone="warning" title={text.guided.pain.title}>
          <p>{say(text.guided.pain.note, { score: current.stoppedAt })}</p>
        </Notice>
      )}
      {!isSample && !kept && (
        <NotMeasured
          current={current}
          onGoOn={current.isUnwell ? undefined : (from) => start({ protocol, from })}
        />
      )}
      <Card>
        <SummaryRows current={current} onAgain={isSample || kept || current.isUnwell ? undefined : again} />
        {refinement && <Refining refinement={refinement} />}
        <Fallback current={current} />
      </Card>
      {readings.length > 0 && (
        <Card title={text.guided.reading.title}>
          <HandReadingTable readings={readings} />
        </Card>
      )}
      {answers.length > 0 && (
        <Card title={text.guided.question.title}>
          <AnswerTable answers={answers} />
        </Card>
      )}
    </>
  )
}

/** What the protocol asks for and nothing was measured of, and the way to measure it now. */
function NotMeasured({
  current,
  onGoOn,
}: {
  readonly current: CurrentGuided
  /** Absent where nothing more is measured. */
  readonly onGoOn: ((from: number) => void) | undefined
}) {
  const { protocol } = current
  const isOpen = (asked: MovementSide) => guidedValue(current, asked) === undefined
  const open = movementsOf(protocol).filter(isOpen)
  if (open.length === 0) return null
  const from = protocol.steps.findIndex((each) => askedIn(each).some(isOpen))
  const names = open.map((each) => movementTitle(movementById(each.movement), each.side, modeOf(each)))
  return (
    <Notice
      title={words.missing}
      actions={onGoOn && <Button onPress={() => onGoOn(from)}>{words.goOn}</Button>}
    >
      <p>{listed(names)}.</p>
    </Notice>
  )
}

/** How the second pass goes, while it does. Nothing waits for it. */
function Refining({ refinement }: { readonly refinement: NonNullable<CurrentGuided['refinement']> }) {
  const { phase, done, total } = useStore(refinement.state)
  const isUnderWay = ['waiting', 'loading', 'refining'].includes(phase) && done < total
  return isUnderWay ? <p role="status">{say(words.refining, { done, total })}</p> : null
}

/** Says openly which values the second pass could not read. */
function Fallback({ current }: { readonly current: CurrentGuided }) {
  const count = current.values.filter(({ isLive }) => isLive).length
  return count > 0 ? <p>{say(words.fallback, { count })}</p> : null
}
