import * as v from 'valibot'
import type { Encounter } from '../../core/assessment/encounter'
import { NOBODY } from '../db/row'
import { key, moment } from './fields'
import type { RecordKind } from './record-kind'

const version = 2

/**
 * Version 2: as {@link Encounter}. Version 1 had an empty client where there is none, and knew neither
 * practitioner nor protocol nor consent. It has a number of its own so that an older app leaves it alone.
 */
const schema = v.object({
  id: key,
  clientId: v.exactOptional(key),
  startedAt: moment,
  practitionerId: v.exactOptional(key),
  protocolId: v.exactOptional(key),
  consent: v.exactOptional(v.object({ givenAt: moment, wording: key })),
  note: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Encounter>

export const encounterKind: RecordKind<Encounter> = {
  id: 'encounter',
  table: 'encounters',
  indexed: ({ clientId, startedAt }) => ({ clientId: clientId ?? NOBODY, startedAt }),
  name: 'session',
  key: 'id',
  version,
  schema,
  migrations: {
    2: ({ clientId, ...old }) => (clientId === NOBODY ? old : { ...old, clientId }),
  },
  toStored: (encounter) => ({ ...encounter }),
}
