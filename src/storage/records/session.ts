import * as v from 'valibot'
import type { Session } from '../../core/assessment/session'
import { key, moment } from './fields'
import type { RecordKind } from './record-kind'

const version = 1

/** On the disk, nobody's session has this client: IndexedDB does not index what is absent. */
export const NOBODY = ''

/** Version 1: as {@link Session}, with {@link NOBODY} where there is no client. */
const schema = v.pipe(
  v.object({
    id: key,
    clientId: v.string(),
    startedAt: moment,
    note: v.exactOptional(v.string()),
  }),
  v.transform(
    ({ clientId, ...session }): Session => (clientId === NOBODY ? session : { ...session, clientId }),
  ),
)

export const sessionKind: RecordKind<Session> = {
  name: 'session',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (session) => ({ ...session, clientId: session.clientId ?? NOBODY }),
}

/** Whose session a raw row is, without reading it through the gate; undefined where it does not say. */
export function ownerOf(row: unknown): string | undefined {
  const owner = row instanceof Object && 'clientId' in row ? row.clientId : undefined
  return typeof owner === 'string' ? owner : undefined
}
