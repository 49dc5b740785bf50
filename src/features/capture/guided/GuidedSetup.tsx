import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { askedIn, isMovementStep, type Protocol } from '../../../core/protocol/protocol'
import { preferences } from '../../../storage/preferences'
import { text } from '../../../text/text'
import { Button, ButtonLink } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { ChoiceList } from '../../../ui/ChoiceList'
import { Toggle } from '../../../ui/Toggle'
import { coursesOf } from '../demonstration/courses'
import { Demonstration } from '../demonstration/Demonstration'
import { SetupColumns } from '../stage/SetupColumns'
import { SourceChoice } from '../stage/SourceChoice'
import type { SourceKind } from '../stage/source-kind'
import styles from './GuidedSetup.module.css'
import { minutesOf, protocolDetail, protocolGives, protocolName } from './protocol-words'
import { protocolById, SAMPLE_PROTOCOL } from './protocols'
import type { GuidedRequest } from './request'

const { setup: words } = text.guided

/** Whether the person is asked about pain; remembered. */
function AsksPain() {
  const { guidedPain } = useStore(preferences)
  return (
    <div>
      <Toggle isOn={guidedPain} onChange={(isOn) => preferences.setState({ guidedPain: isOn })}>
        {text.guided.pain.asks}
      </Toggle>
      <p className={styles.muted}>{text.guided.pain.asksHow}</p>
    </div>
  )
}

/** What is asked for first. */
function FirstMovement({ protocol }: { readonly protocol: Protocol }) {
  const first = protocol.steps.find(isMovementStep)
  const courses = useMemo(() => (first ? coursesOf(askedIn(first), first, true) : []), [first])
  return first && <Demonstration courses={courses} hold={first.hold} aspect={1.4} className={styles.figure} />
}

/** Which protocol and from where: one tap and start. */
export function GuidedSetup({
  initial,
  offered,
  onStart,
}: {
  readonly initial: { readonly protocol: Protocol; readonly source: SourceKind }
  /** Every protocol that can be chosen. */
  readonly offered: readonly Protocol[]
  readonly onStart: (choice: Pick<GuidedRequest, 'protocol' | 'source' | 'file'>) => void
}) {
  const [chosen, setChosen] = useState(initial.protocol.id)
  const [source, setSource] = useState(initial.source)
  const [file, setFile] = useState<File>()
  const { guidedPain } = useStore(preferences)
  const protocol = source === 'sample' ? SAMPLE_PROTOCOL : protocolById(chosen, offered)
  // Nobody in a recording can answer.
  const asksPain = guidedPain && source === 'webcam'
  const isReady = source !== 'file' || file !== undefined
  return (
    <SetupColumns
      isPinned
      panel={
        <>
          <div className={styles.chosen}>
            <FirstMovement protocol={protocol} />
            <div>
              <h2>{protocolName(protocol)}</h2>
              <p className={styles.muted}>{protocolGives(protocol, asksPain)}</p>
            </div>
          </div>
          <SourceChoice
            source={source}
            file={file}
            onSource={setSource}
            onFile={setFile}
            aboutSample={words.sample}
          />
          <Button
            variant="primary"
            size="stage"
            className={styles.start ?? ''}
            isDisabled={!isReady}
            onPress={() => onStart({ protocol, source, ...(source === 'file' && file && { file }) })}
          >
            {words.start}
          </Button>
        </>
      }
    >
      <div className={styles.column}>
        <Card
          title={words.choose}
          actions={
            <ButtonLink to="/protocols" variant="quiet">
              {text.protocols.link}
            </ButtonLink>
          }
        >
          <ChoiceList
            label={words.choose}
            value={protocol.id}
            onChange={(id) => {
              setChosen(id)
              if (source === 'sample') setSource('webcam')
            }}
            choices={offered.map((each) => ({
              value: each.id,
              name: protocolName(each),
              detail: protocolDetail(each),
              aside: `${minutesOf(each, asksPain)} min`,
            }))}
          />
        </Card>
        <Card title={words.how}>
          <ol className={styles.how}>
            {words.steps.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <AsksPain />
        </Card>
      </div>
    </SetupColumns>
  )
}
