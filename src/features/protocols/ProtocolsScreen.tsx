import { FileTrigger } from 'react-aria-components'
import { useLocation } from 'wouter'
import { BUILT_IN } from '../../core/protocol/built-in'
import type { ClinicProtocol, Protocol } from '../../core/protocol/protocol'
import { freeName, protocolFile } from '../../core/protocol/protocol-file'
import { deleteProtocol, listProtocols } from '../../storage/repositories/protocols'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { protocolDetail, protocolName } from '../capture/guided/protocol-words'
import { attempt } from '../records/attempt'
import { downloadJson } from '../records/download'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { ProtocolRow } from './ProtocolRow'
import styles from './ProtocolsScreen.module.css'
import { beginProtocol, dropEdit } from './protocol-edits'
import { useImport } from './use-import'

const { protocols: words } = text

const BUILT_IN_NAMES = BUILT_IN.map(protocolName)

/** Somebody who puts a file right begins with the first ones. */
const MOST_SAID = 8

/** A name as a file is called: what no system forbids. */
const fileName = (name: string) =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'protocol'}.json`

/** The protocols that guided measurements lead through: the clinic's own, and those that come with the app. */
export function ProtocolsScreen() {
  const stored = useStored(listProtocols, [])
  return (
    <StoredView stored={stored}>
      {({ items, unreadable }) => (
        <>
          <Protocols own={items} />
          <UnreadableNotice unreadable={unreadable} />
        </>
      )}
    </StoredView>
  )
}

function Protocols({ own }: { readonly own: readonly ClinicProtocol[] }) {
  const [, navigate] = useLocation()
  const taken = [...BUILT_IN_NAMES, ...own.map(({ name }) => name)]
  const { take, problem } = useImport(own, BUILT_IN_NAMES)
  const begin = (name: string, of?: Protocol) => navigate(`/protocols/${beginProtocol(name, of)}`)
  const copy = (protocol: Protocol) => begin(freeName(protocolName(protocol), taken), protocol)
  const remove = async ({ id, name }: ClinicProtocol) => {
    if (await attempt(() => deleteProtocol(id), say(words.deleted, { name }))) dropEdit(id)
  }
  return (
    <>
      <PageHeader
        title={words.title}
        detail={words.detail}
        back={{ to: '/guided', label: words.back }}
        actions={
          <>
            <FileTrigger
              acceptedFileTypes={['application/json', '.json']}
              onSelect={(files) => files?.[0] && void take(files[0])}
            >
              <Button>{words.import.action}</Button>
            </FileTrigger>
            <Button variant="primary" onPress={() => begin('')}>
              {words.new}
            </Button>
          </>
        }
      />
      {problem && (
        <Notice tone="error" title={say(words.import.failed, { file: problem.file })}>
          {problem.sentences.slice(0, MOST_SAID).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <Card title={words.own}>
        {own.length === 0 ? (
          <p className={styles.muted}>{words.none}</p>
        ) : (
          <ul className={styles.list}>
            {own.map((each) => (
              <ProtocolRow
                key={each.id}
                name={each.name}
                detail={protocolDetail(each)}
                to={`/protocols/${each.id}`}
                actions={{
                  [words.copy]: () => copy(each),
                  [words.export]: () => downloadJson(fileName(each.name), protocolFile(each)),
                  [words.delete]: () => void remove(each),
                }}
              />
            ))}
          </ul>
        )}
      </Card>
      <Card title={words.builtIn}>
        <ul className={styles.list}>
          {BUILT_IN.map((each) => (
            <ProtocolRow
              key={each.id}
              name={protocolName(each)}
              detail={protocolDetail(each)}
              actions={{ [words.copy]: () => copy(each) }}
            />
          ))}
        </ul>
      </Card>
    </>
  )
}
