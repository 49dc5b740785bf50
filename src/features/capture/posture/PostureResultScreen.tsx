import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { PostureView } from '../../../core/posture/measures/scene'
import { TURNING_ORDER } from '../../../recording/view-plan'
import { text } from '../../../text/text'
import { Button, ButtonLink } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { EmptyState } from '../../../ui/EmptyState'
import { formatMoment } from '../../../ui/format'
import { PageHeader } from '../../../ui/PageHeader'
import { toast } from '../../../ui/toast'
import { PostureSheet } from '../../posture-sheet/PostureSheet'
import { useClientName } from '../../records/use-client-name'
import { useEvidence } from '../../records/use-evidence'
import { StorageNotice } from '../../result/StorageNotice'
import { useCapture } from '../capture'
import { restored } from '../drafts/restore'
import {
  type CurrentPosture,
  capturesOf,
  changeCapture,
  currentPosture,
  discardPosture,
  isPending,
  isSample,
} from './current-posture'
import styles from './PostureResultScreen.module.css'
import { RefinedViews } from './RefinedViews'
import { useKeepingPosture } from './use-keeping-posture'

/** The assessment that was just taken: what it says, and whether to keep it. */
export function PostureResultScreen() {
  const { current } = useStore(currentPosture)
  const { isOver } = useStore(restored)
  if (current && !current.kept) return <Result current={current} />
  // After a reload it may still be on its way from the disk.
  if (!isOver) return null
  return (
    <EmptyState
      level={1}
      title="No posture assessment here"
      actions={
        <>
          {current && <ButtonLink to={`/session/${current.sessionId}/posture`}>Open the kept one</ButtonLink>}
          <ButtonLink to="/posture" variant="primary">
            Take an assessment
          </ButtonLink>
        </>
      }
    >
      <p>
        An assessment appears here when its views have been taken. Kept ones are with their client or session.
      </p>
    </EmptyState>
  )
}

function Result({ current }: { readonly current: CurrentPosture }) {
  const [, navigate] = useLocation()
  const { posture: flow } = useCapture()
  const { keep, saving, error } = useKeepingPosture()
  const [isAsking, setAsking] = useState(false)
  const client = useClientName(current.clientId)
  const { sessionId, clientId } = current
  const evidence = useEvidence({ id: sessionId, ...(clientId && { clientId }) })
  const captures = capturesOf(current)
  const startedAt = captures.map(({ recordedAt }) => recordedAt).toSorted()[0]
  const pictures = current.captures.filter(({ picture }) => picture).length

  const keepAndOpen = async () => {
    const kept = await keep()
    if (kept) navigate(`/session/${kept.sessionId}/posture`, { replace: true })
  }
  const takeView = (view: PostureView) => {
    void flow.start({ ...current.request, views: [view] })
    // Whoever calls that off is back at the set-up of this assessment, and not of a new one.
    navigate(`/posture?session=${sessionId}${clientId ? `&client=${clientId}` : ''}`)
  }

  return (
    <>
      <PageHeader
        title="Standing posture"
        detail={
          isSample(current)
            ? 'Of the sample recording, to see how it works; it is not kept'
            : `${client ? `${client} · ` : ''}${startedAt ? formatMoment(startedAt) : ''} · not kept yet`
        }
        actions={
          isSample(current) ? (
            <ButtonLink to={`/posture${clientId ? `?client=${clientId}` : ''}`} variant="primary">
              Assess posture now
            </ButtonLink>
          ) : (
            <>
              <Button isDisabled={saving} onPress={() => setAsking(true)}>
                Discard
              </Button>
              <Button variant="primary" isDisabled={saving} onPress={() => void keepAndOpen()}>
                {saving && isPending(current) ? 'Keeps once refined' : 'Keep'}
              </Button>
            </>
          )
        }
      />
      {error !== undefined && <StorageNotice error={error} />}
      <RefinedViews captures={current.captures} />
      <PostureSheet
        captures={captures}
        pictureOf={(id) => current.captures.find(({ capture }) => capture.id === id)?.picture}
        evidence={evidence}
        onChange={changeCapture}
      />
      {!isSample(current) && (
        <Card title="Views">
          <p>
            {pictures > 0
              ? 'Keeping the assessment keeps one picture of each view: the client has agreed.'
              : 'No picture is kept, only landmarks and what is placed in them.'}
          </p>
          <div className={styles.views}>
            {TURNING_ORDER.map((view) => (
              <Button key={view} isDisabled={saving} onPress={() => takeView(view)}>
                {captures.some((capture) => capture.view === view) ? 'Take again' : 'Take'}:{' '}
                {text.views[view].within}
              </Button>
            ))}
          </div>
        </Card>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title="Discard this assessment?"
        confirmLabel="Discard"
        onConfirm={() => {
          const restore = discardPosture()
          toast('Posture discarded.', () => {
            restore()
            navigate('/posture/result')
          })
          navigate(current.clientId ? `/client/${current.clientId}` : '/')
        }}
      >
        <p>
          Its views, and every point and angle that was placed in them, are erased. It can be undone for some
          seconds, then no longer.
        </p>
      </ConfirmDialog>
    </>
  )
}
