import { clinicProtocolSchema } from '../../core/protocol/parse-protocol'
import type { ClinicProtocol } from '../../core/protocol/protocol'
import type { RecordKind } from './record-kind'

const version = 1

/** Version 1: as {@link ClinicProtocol}. What is kept passes the same gate as what comes out of a file. */
export const protocolKind: RecordKind<ClinicProtocol> = {
  id: 'protocol',
  table: 'protocols',
  indexed: () => ({}),
  name: 'protocol',
  key: 'id',
  version,
  schema: clinicProtocolSchema,
  migrations: {},
  toStored: (protocol) => ({ ...protocol }),
}
