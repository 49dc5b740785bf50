import { clinicProtocolSchema } from '../../core/protocol/parse-protocol'
import type { ClinicProtocol } from '../../core/protocol/protocol'
import type { RecordKind } from './record-kind'

const version = 2

/**
 * Version 2: as {@link ClinicProtocol}. Version 1 knew steps of movements only, which said no kind, and no pain
 * limit. What is kept passes the same gate as what comes out of a file.
 */
export const protocolKind: RecordKind<ClinicProtocol> = {
  id: 'protocol',
  table: 'protocols',
  indexed: () => ({}),
  name: 'protocol',
  key: 'id',
  version,
  schema: clinicProtocolSchema,
  migrations: { 2: (old) => ({ ...old }) },
  toStored: (protocol) => ({ ...protocol }),
}
