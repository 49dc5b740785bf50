import { beforeEach, describe, expect, test } from 'vitest'
import { seconds } from '../../src/core/math/units'
import type { ClinicProtocol } from '../../src/core/protocol/protocol'
import { database, PlumblineDatabase } from '../../src/storage/db/database'
import { LAYOUTS } from '../../src/storage/db/layouts'
import { RecordStore } from '../../src/storage/record-store'
import { protocolKind } from '../../src/storage/records/protocol'
import { createClient, listSessions, saveTrial } from '../../src/storage/repositories'
import {
  deleteProtocol,
  listProtocols,
  readProtocol,
  saveProtocol,
} from '../../src/storage/repositories/protocols'
import { aSession, aTrial } from '../fixtures/trials'
import { emptyDatabase, everything, putTorn, tombstones } from './support/disk'
import { slowCodec } from './support/slow-codec'

const aProtocol = (name: string, change: Partial<ClinicProtocol> = {}): ClinicProtocol => ({
  id: crypto.randomUUID(),
  name,
  steps: [
    {
      kind: 'movements',
      movements: [{ movement: 'cervical-flexion' }],
      ...({ order: 'in-turn', facing: 'front', position: 'sitting' } as const),
      ...({ mode: 'active', repetitions: 2, hold: seconds(2) } as const),
    },
  ],
  ...change,
})

beforeEach(async () => {
  database.close()
  await database.delete()
  await emptyDatabase()
})

describe('the clinic’s own protocols', () => {
  test('are kept in envelopes like every record, and listed by name', async () => {
    const [b, a] = [aProtocol('Shoulder B'), aProtocol('shoulder a')]
    await saveProtocol(b)
    await saveProtocol(a)
    expect(await listProtocols()).toEqual({ items: [a, b], unreadable: [] })
    expect(await readProtocol(b.id)).toEqual(b)
    const [row] = await database.protocols.toArray()
    expect(row).toMatchObject({ state: 'kept', revision: 1, content: { codec: 'plain' } })
    expect(typeof row?.deviceId).toBe('string')
    expect(row?.updatedAt).toMatch(/^\d{4}-/)
  })

  test('are changed with a way back, which leaves alone what somebody wrote after it', async () => {
    const first = aProtocol('Neck')
    await saveProtocol(first)
    const undo = await saveProtocol({ ...first, name: 'Neck, brief' })
    await undo()
    expect((await readProtocol(first.id))?.name).toBe('Neck')

    const tooLate = await saveProtocol({ ...first, name: 'Neck, brief' })
    await saveProtocol({ ...first, name: 'Neck of another tab' })
    await tooLate()
    expect((await readProtocol(first.id))?.name).toBe('Neck of another tab')
  })

  test('leave a tombstone when they are deleted, and come back as they were', async () => {
    const kept = aProtocol('Neck')
    await saveProtocol(kept)
    const undo = await deleteProtocol(kept.id)
    expect((await listProtocols()).items).toEqual([])
    expect(await tombstones()).toMatchObject([{ id: kept.id, state: 'deleted', revision: 2 }])
    await undo()
    expect((await listProtocols()).items).toEqual([kept])
  })

  test('that a person cannot be led through are not written, and one that is there is reported', async () => {
    const unseen = aProtocol('Backwards')
    const [step] = unseen.steps
    const steps = [{ ...step, movements: [{ movement: 'knee-flexion', side: 'left' }] }] as const
    await expect(saveProtocol({ ...unseen, steps })).rejects.toThrow()
    expect((await everything()).protocols).toEqual([])
    await putTorn('protocols', 'torn', { id: 'torn', recordVersion: 1, name: 'Torn', steps: [] })
    await putTorn('protocols', 'new', { id: 'new', recordVersion: 99, name: 'New', steps: [step] })
    expect((await listProtocols()).unreadable).toEqual([
      { kind: 'protocol', id: 'new', reason: 'from-a-newer-version' },
      { kind: 'protocol', id: 'torn', reason: 'damaged' },
    ])
  })

  test('go through a codec that seals them', async () => {
    const store = new RecordStore(database, [slowCodec])
    const kept = aProtocol('Secret name')
    await store.change((change) => change.put(protocolKind, kept))
    expect(JSON.stringify(await database.protocols.toArray())).not.toContain('Secret')
    expect(await store.read(protocolKind, kept.id)).toEqual(kept)
  })
})

test('a database from before there were any opens with everything that is in it, and takes them', async () => {
  database.close()
  await database.delete()
  const before = LAYOUTS.filter(({ version }) => version <= 4)
  const earlier = new PlumblineDatabase('plumbline', before)
  await earlier.open()
  expect([...earlier.backendDB().objectStoreNames]).not.toContain('protocols')
  earlier.close()
  // The rows are those of today's code: nothing but a table has been added since.
  await emptyDatabase()
  const maria = await createClient('Maria K.')
  const session = aSession('2025-03-03', maria.id)
  await saveTrial(session, aTrial({ session, side: 'right' }))
  const rows = new Map<string, unknown[]>()
  for (const table of database.tables) rows.set(table.name, await table.toArray())
  database.close()
  await database.delete()
  const old = new PlumblineDatabase('plumbline', before)
  await old.open()
  for (const table of old.tables) await table.bulkPut(rows.get(table.name) ?? [])
  old.close()

  await database.open()
  expect(database.verno).toBe(Math.max(...LAYOUTS.map(({ version }) => version)))
  for (const table of database.tables) expect(await table.toArray()).toEqual(rows.get(table.name))
  expect((await listSessions(maria.id)).items).toMatchObject([{ trials: [{ side: 'right' }] }])
  const kept = aProtocol('Neck')
  await saveProtocol(kept)
  expect((await listProtocols()).items).toEqual([kept])
})
