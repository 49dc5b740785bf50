import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database, KINDS, LAYOUTS, PlumblineDatabase } from '../../src/storage/db/database'
import { clientKind } from '../../src/storage/records/client'
import { type RecordKind, readRecord, readRecords } from '../../src/storage/records/record-kind'
import { createClient, listSessions, saveTrial } from '../../src/storage/repositories'
import { listCaptures, readPicture, saveCaptures } from '../../src/storage/repositories/postures'
import { aShot } from '../fixtures/shots'
import { aSession, aTrial } from '../fixtures/trials'

/**
 * A made-up future: version 2 of a client splits off a code, version 3 makes it searchable by an index
 * of a later version of the database.
 */
interface FutureClient {
  readonly id: string
  readonly label: string
  readonly labelKey: string
}

const futureKind: RecordKind<FutureClient> = {
  name: 'client',
  key: 'id',
  version: 3,
  schema: v.pipe(
    v.object({ id: v.string(), label: v.string(), labelKey: v.string() }),
    v.transform(({ id, label, labelKey }) => ({ id, label, labelKey })),
  ),
  migrations: {
    2: ({ name, ...rest }) => ({ ...rest, label: v.parse(v.string(), name) }),
    3: (old) => ({ ...old, labelKey: v.parse(v.string(), old.label).toLowerCase() }),
  },
  toStored: (client) => ({ ...client }),
}

const NEXT = Math.max(...LAYOUTS.map(({ version }) => version)) + 1
const futureLayouts = [...LAYOUTS, { version: NEXT, tables: { clients: 'id, createdAt, labelKey' } }]
const futureKinds = { ...KINDS, clients: futureKind }

const start = async () => {
  await database.delete()
  await database.open()
}
beforeEach(start)
afterEach(start)

test('a database opens in a later version with every record migrated and every byte kept', async () => {
  const maria = await createClient('Maria K.')
  await createClient('Jo')
  const session = aSession('2025-03-03', maria.id)
  const trial = aTrial({ session, side: 'right', frames: 300 })
  await saveTrial(session, trial)
  await database.clients.put({ id: 'torn', recordVersion: 1, name: 12 })
  const recordingBefore = await database.recordings.get(trial.id)
  expect(database.verno).toBe(NEXT - 1)
  database.close()

  const later = new PlumblineDatabase('plumbline', futureLayouts, futureKinds)
  await later.open()
  expect(later.verno).toBe(NEXT)
  // By the new index, so the rows themselves were rewritten.
  const found = await later.clients.where('labelKey').equals('maria k.').toArray()
  expect(found).toEqual([
    { id: maria.id, createdAt: maria.createdAt, label: 'Maria K.', labelKey: 'maria k.', recordVersion: 3 },
  ])
  const { items, unreadable } = readRecords(futureKind, await later.clients.toArray())
  expect(items.map(({ label }) => label).sort()).toEqual(['Jo', 'Maria K.'])
  expect(unreadable).toEqual([{ kind: 'client', id: 'torn', reason: 'damaged' }])
  expect(await later.clients.get('torn')).toEqual({ id: 'torn', recordVersion: 1, name: 12 })
  expect(await later.recordings.get(trial.id)).toEqual(recordingBefore)
  later.close()
})

test('a database from before there was posture keeps what is in it, and takes views of posture', async () => {
  await database.delete()
  const earlier = new PlumblineDatabase(
    'plumbline',
    LAYOUTS.filter(({ version }) => version === 1),
  )
  await earlier.open()
  expect([...earlier.backendDB().objectStoreNames].toSorted()).toEqual([
    'clients',
    'recordings',
    'sessions',
    'trials',
  ])
  const maria = { id: 'maria', name: 'Maria K.', createdAt: '2025-01-01T00:00:00.000Z', recordVersion: 1 }
  const session = aSession('2025-03-03', 'maria')
  await earlier.clients.put(maria)
  await earlier.sessions.put({ ...session, recordVersion: 1 })
  earlier.close()

  await database.open()
  expect(database.verno).toBeGreaterThan(1)
  expect(await database.clients.get('maria')).toEqual(maria)
  const capture = aShot({ session })
  await saveCaptures(session, [{ capture, picture: new Blob(['a picture'], { type: 'image/jpeg' }) }])
  expect((await listCaptures(session.id)).items).toEqual([capture])
  expect(await (await readPicture(capture.id))?.text()).toBe('a picture')
  expect((await listSessions('maria')).items).toMatchObject([
    { session, trials: [], shots: [{ id: capture.id }] },
  ])
})

test('a record of an earlier version is brought up when it is read, before any upgrade rewrote it', async () => {
  const maria = await createClient('Maria K.')
  const raw = await database.clients.get(maria.id)
  expect(readRecord(futureKind, raw)).toEqual({
    value: { id: maria.id, label: 'Maria K.', labelKey: 'maria k.' },
  })
  expect(await database.clients.get(maria.id)).toEqual(raw)
})

test('an older app does not touch what a newer one wrote', () => {
  const written = { id: 'a', label: 'Jo', labelKey: 'jo', recordVersion: 3 }
  expect(readRecord(clientKind, written)).toEqual({
    unreadable: { kind: 'client', id: 'a', reason: 'from-a-newer-version' },
  })
})
