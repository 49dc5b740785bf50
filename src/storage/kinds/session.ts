import * as v from 'valibot'
import type { Session } from '../../core/session'
import type { RecordKind } from '../record-kind'
import { key, moment } from './fields'

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
