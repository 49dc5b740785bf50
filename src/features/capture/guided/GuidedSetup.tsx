import { useState } from 'react'
import { movementsOf, type Protocol } from '../../../core/protocol/protocol'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { ChoiceList } from '../../../ui/ChoiceList'
import { SetupColumns } from '../stage/SetupColumns'
import { SourceChoice } from '../stage/SourceChoice'
import type { SourceKind } from '../stage/source-kind'
import styles from './GuidedSetup.module.css'
import { minutesOf, protocolDetail, protocolName } from './protocol-words'
import { PROTOCOLS, protocolById, SAMPLE_PROTOCOL } from './protocols'
import type { GuidedRequest } from './request'

const { setup: words } = text.guided

/** Which protocol and from where: one tap and start. */
export function GuidedSetup({
  initial,
  recheck,
  onStart,
}: {
  readonly initial: { readonly protocol: Protocol; readonly source: SourceKind }
  /** What is worth a short check of this client; absent where nothing is. */
  readonly recheck: Protocol | undefined
  readonly onStart: (choice: Pick<GuidedRequest, 'protocol' | 'source' | 'file'>) => void
}) {
  const [chosen, setChosen] = useState(initial.protocol.id)
  const [source, setSource] = useState(initial.source)
  const [file, setFile] = useState<File>()
  const offered = recheck ? [...PROTOCOLS, recheck] : PROTOCOLS
  const protocol =
    source === 'sample'
      ? protocolById(SAMPLE_PROTOCOL)
      : (offered.find(({ id }) => id === chosen) ?? protocolById(chosen))
  const isReady = source !== 'file' || file !== undefined
  return (
    <SetupColumns
      isPinned
      panel={
        <>
          <div>
            <h2>{protocolName(protocol)}</h2>
            <p className={styles.muted}>
              {say(words.gives, { sides: movementsOf(protocol).length, minutes: minutesOf(protocol) })}
            </p>
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
        <Card title={words.choose}>
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
              aside: `${minutesOf(each)} min`,
            }))}
          />
        </Card>
        <Card title={words.how}>
          <ol className={styles.how}>
            {words.steps.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Card>
      </div>
    </SetupColumns>
  )
}
