import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { otherSide, type Side } from '../../core/body/skeleton'
import { isMissing, type MissingReason } from '../../core/math/missing'
import { movementById } from '../../core/movements/catalogue'
import { modeOf } from '../../core/movements/mode'
import { isDemonstration } from '../../core/trial/demonstration'
import { movementTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { formatMoment } from '../../ui/format'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { toast } from '../../ui/toast'
import { useCapture } from '../capture/capture'
import { restored } from '../capture/drafts/restore'
import { type CurrentTrial, currentTrial, discardTrial } from '../capture/movement/current-trial'
import type { MovementFlow } from '../capture/movement/flow'
import { GoniometerField } from '../records/GoniometerField'
import { UncertaintyText } from '../records/UncertaintyText'
import { useClientName } from '../records/use-client-name'
import { CompensationNotice } from './CompensationNotice'
import { changeGoniometer } from './change-goniometer'
import { Deeper } from './Deeper'
import { EarlierCard } from './EarlierCard'
import { NotCountedList } from './NotCountedList'
import { RawAndCorrected } from './RawAndCorrected'
import { RefinementNotice } from './RefinementNotice'
import { RepetitionValues } from './RepetitionValues'
import styles from './ResultScreen.module.css'
import { RetestRow } from './RetestRow'
import { SpreadNotice } from './SpreadNotice'
import { StorageNotice } from './StorageNotice'
import { useEarlier } from './use-earlier'
import { useKeeping } from './use-keeping'
import { ValueOrigin } from './ValueOrigin'

/** The measurement that was just taken: what it says, how it came about, and whether to keep it. */
export function ResultScreen() {
  const { current } = useStore(currentTrial)
  const { isOver } = useStore(restored)
  if (current) return <Result current={current} />
  // After a reload it may still be on its way from the disk.
  if (!isOver) return null
  return (
    <EmptyState
      level={1}
      title="No measurement here"
      actions={
        <ButtonLink to="/measure" variant="primary">
          Measure now
        </ButtonLink>
      }
    >
      <p>A measurement appears here when it ends. Kept ones are with their client or session.</p>
    </EmptyState>
  )
}

function Result({ current }: { readonly current: CurrentTrial }) {
  const { trial, clientId, refinement } = current
  const isSample = isDemonstration(trial)
  const isPending = refinement?.isPending ?? false
  const movement = movementById(trial.movement)
  const { keep, saving, error } = useKeeping(current)
  const earlier = useEarlier(trial, clientId, movement)
  const client = useClientName(clientId)

  return (
    <>
      <PageHeader
        title={movementTitle(movement, trial.side, modeOf(trial))}
        detail={
          isSample
            ? 'Of the sample recording, to see how it works; it is not kept'
            : `${client ? `${client} · ` : ''}${formatMoment(trial.recordedAt)}${current.kept ? ' · kept' : ' · not kept yet'}`
        }
        actions={
          isSample ? (
            <MeasureNow current={current} />
          ) : current.kept ? (
            <Onwards current={current} />
          ) : (
            <Decide current={current} keep={keep} saving={saving} />
          )
        }
      />
      {error !== undefined && <StorageNotice error={error} />}
      {refinement && <RefinementNotice refinement={refinement} />}
      <SpreadNotice repetitions={trial.analysis.repetitions} />
      <CompensationNotice movement={movement} analysis={trial.analysis} />
      {isMissing(trial.analysis.mean) ? (
        <>
          <NoValue reason={trial.analysis.mean.missing} side={trial.side} />
          <NotCountedList analysis={trial.analysis} />
        </>
      ) : (
        <div className={styles.top}>
          <div className={styles.side}>
            <RepetitionValues
              trial={trial}
              note={refinement && <ValueOrigin refined={trial.refined} isPending={isPending} />}
            >
              <UncertaintyText trial={trial} />
              <RawAndCorrected movement={movement} analysis={trial.analysis} />
              <NotCountedList analysis={trial.analysis} />
            </RepetitionValues>
          </div>
          <div className={styles.side}>
            {isSample ? null : isPending ? (
              <Card title="Compared with earlier">
                <p>Follows once the value is refined: live values compare with live values only.</p>
              </Card>
            ) : (
              <EarlierCard trial={trial} movement={movement} earlier={earlier} />
            )}
          </div>
        </div>
      )}
      <Deeper trial={trial} movement={movement}>
        {!isSample && !isPending && <RetestRow trial={trial} kept={current.kept} earlier={earlier} />}
        {!isSample && (
          <GoniometerField
            look="row"
            trial={trial}
            counts={current.kept}
            onChange={(reading) => changeGoniometer(current, reading)}
          />
        )}
      </Deeper>
    </>
  )
}

/** Why there is no value, and what to do about it. */
function NoValue({ reason, side }: { readonly reason: MissingReason; readonly side?: Side | undefined }) {
  if (reason === 'other-side-moved' && side) {
    return (
      <Notice tone="warning" title={text.repetitions.otherSideTitle}>
        <p>{say(text.repetitions.otherSide, { moved: otherSide(side) })}</p>
        <p>{text.repetitions.mirrored}</p>
      </Notice>
    )
  }
  if (reason === 'no-repetition') {
    return (
      <Notice tone="warning" title="No complete repetition was found">
        <p>A repetition is a movement away, a hold of at least half a second, and the way back.</p>
        <p>Measure again, with a hold of two seconds at the end of each movement.</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={`Nothing was measured: ${text.missing[reason]}`}>
      <p>
        Most of the pictures were refused, so that no number stands on them. The conditions below say why.
      </p>
      <p>Put that right and measure again.</p>
    </Notice>
  )
}

/** Keep, once more, or discard. Discarding can be taken back. */
function Decide({
  current,
  keep,
  saving,
}: {
  readonly current: CurrentTrial
  readonly keep: () => Promise<boolean>
  readonly saving: boolean
}) {
  const [, navigate] = useLocation()
  const { movement: flow } = useCapture()
  const putAside = () => {
    const restore = discardTrial()
    toast('Measurement discarded.', () => {
      restore()
      navigate('/result')
    })
  }
  /** A repeat tells how far the value can be trusted, so this one is kept first, if there is one. */
  const again = async () => {
    if (isMissing(current.trial.analysis.mean)) putAside()
    else if (!(await keep())) return
    measureAgain(current, flow, navigate)
  }
  return (
    <>
      <Button
        isDisabled={saving}
        onPress={() => {
          putAside()
          navigate(current.clientId ? `/client/${current.clientId}` : '/')
        }}
      >
        Discard
      </Button>
      <Button onPress={() => void again()} isDisabled={saving}>
        Again
      </Button>
      <Button variant="primary" size="stage" onPress={() => void keep()} isDisabled={saving}>
        {saving && current.refinement?.isPending ? 'Keeps once refined' : 'Keep'}
      </Button>
    </>
  )
}

/** After the sample: the real thing, with the person in view. */
function MeasureNow({ current }: { readonly current: CurrentTrial }) {
  const [, navigate] = useLocation()
  const { movement: flow } = useCapture()
  return (
    <>
      <Button onPress={() => measureAgain(current, flow, navigate)}>Again</Button>
      <ButtonLink to={`/measure${query(current)}`} variant="primary">
        Measure now
      </ButtonLink>
    </>
  )
}

/** What comes after keeping: once more, the other side, another movement, or looking at the session. */
function Onwards({ current }: { readonly current: CurrentTrial }) {
  const [, navigate] = useLocation()
  const { movement: flow } = useCapture()
  const { trial } = current
  return (
    <>
      <ButtonLink to={`/session/${trial.sessionId}`}>Open the session</ButtonLink>
      <Button onPress={() => measureAgain(current, flow, navigate)}>Again</Button>
      {trial.side && (
        <Button
          onPress={() => {
            const request = requestOf(current)
            const side = otherSide(request.choice.side)
            // The sample and a video show one side only.
            void flow.start({ ...request, choice: { ...request.choice, side, source: 'webcam' } })
            navigate(`/measure${query(current)}`)
          }}
        >
          Measure the other side
        </Button>
      )}
      <ButtonLink to={`/measure${query(current)}`} variant="primary" size="stage">
        Next movement
      </ButtonLink>
    </>
  )
}

/** The same movement and side once more, in the same session. */
function measureAgain(current: CurrentTrial, flow: MovementFlow, navigate: (to: string) => void) {
  void flow.start(requestOf(current))
  navigate(`/measure${query(current)}`)
}

const requestOf = ({ choice, file, clientId, trial }: CurrentTrial) => ({
  choice,
  sessionId: trial.sessionId,
  ...(file && { file }),
  ...(clientId && { clientId }),
})

const query = ({ clientId, trial }: CurrentTrial) =>
  `?${new URLSearchParams({ session: trial.sessionId, ...(clientId && { client: clientId }) })}`
