import * as v from 'valibot'
import type { Client } from '../../core/assessment/client'
import { key, moment } from './fields'
import type { RecordKind } from './record-kind'

const version = 1

/** Version 1: as {@link Client}. */
const schema = v.object({
  id: key,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  createdAt: moment,
  note: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Client>

export const clientKind: RecordKind<Client> = {
  id: 'client',
  table: 'clients',
  indexed: () => ({}),
  name: 'client',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (client) => ({ ...client }),
}
