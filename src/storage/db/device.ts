import type { Table } from 'dexie'

interface DeviceRow {
  readonly id: 'this'
  readonly deviceId: string
}

/**
 * The random name of this device in the records that it writes; made when it first writes. Runs within
 * a transaction over the table.
 */
export async function deviceIdIn(table: Table): Promise<string> {
  const row: DeviceRow | undefined = await table.get('this')
  if (row) return row.deviceId
  const made: DeviceRow = { id: 'this', deviceId: crypto.randomUUID() }
  await table.add(made)
  return made.deviceId
}
