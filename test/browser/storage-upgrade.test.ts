import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { database, PlumblineDatabase } from '../../src/storage/db/database'
import { LAYOUTS } from '../../src/storage/db/layouts'
import { RecordStore } from '../../src/storage/record-store'
import { clientKind } from '../../src/storage/records/client'
import { type RecordKind, readRecord } from '../../src/storage/records/record-kind'
import { createClient, listSessions, saveTrial } from '../../src/storage/repositories'
import { listCaptures, readPicture, saveCaptures } from '../../src/storage/repositories/postures'
import { aCapture } from '../fixtures/captures'
import { aSession, aTrial } from '../fixtures/trials'
import { contentOf, emptyDatabase, putTorn } from './support/disk'

/** A made-up future: version 2 of a client splits off a code, version 3 has it in small letters too. */
interface FutureClient {
  readonly id: string
  readonly label: string
  readonly labelKey: string
}

const futureKind: RecordKind<FutureClient> = {
  ...clientKind,
  version: 3,
  schema: v.pipe(
    v.object({ id: v.string(), label: v.string(), labelKey: v.string() }),
    v.transform(({ id, label, labelKey }) => ({ id, label, labelKey })),
  ),
  migrations: {
    2: ({ name, ...rest }) => ({ ...rest, label: v.parse(v.string(), name) }),
    3: (old) => ({ ...old, labelKey: v.parse(v.string(), old.label).toLowerCase() }),
  },
  indexed: () => ({}),
  toStored: (client) => ({ ...client }),
}

const NEXT = Math.max(...LAYOUTS.map(({ version }) => version)) + 1

beforeEach(async () => {
  database.close()
  await database.delete()
  await emptyDatabase()
})

test('a database opens in a later version with every byte kept, and its records are migrated as they are read', async () => {
  const maria = await createClient('Maria K.')
  await createClient('Jo')
  const session = aSession('2025-03-03', maria.id)
  const trial = aTrial({ session, side: 'right', frames: 300 })
  await saveTrial(session, trial)
  await putTorn('clients', 'torn', { id: 'torn', recordVersion: 1, name: 12 })
  const landmarksBefore = await database.landmarks.get(trial.id)
  expect(database.verno).toBe(NEXT - 1)
  database.close()

  const later = new PlumblineDatabase('plumbline', [
    ...LAYOUTS,
    { version: NEXT, tables: { clients: 'id, state, labelId' } },
  ])
  await later.open()
  expect(later.verno).toBe(NEXT)
  const { items, unreadable } = await new RecordStore(later).openAll(
    futureKind,
    await later.clients.toArray(),
  )
  expect(items).toContainEqual({ id: maria.id, label: 'Maria K.', labelKey: 'maria k.' })
  expect(items.map(({ label }) => label).sort()).toEqual(['Jo', 'Maria K.'])
  expect(unreadable).toEqual([{ kind: 'client', id: 'torn', reason: 'damaged' }])
  expect(await later.landmarks.get(trial.id)).toEqual(landmarksBefore)
  later.close()
  await database.delete()
})

test('a database from before there was posture keeps what is in it, and takes views of posture', async () => {
  database.close()
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
  await earlier.table('clients').put(maria)
  await earlier.table('sessions').put({ ...session, recordVersion: 1 })
  earlier.close()

  await database.open()
  expect(database.verno).toBeGreaterThan(1)
  expect(await contentOf('clients', 'maria')).toEqual(maria)
  const capture = aCapture({ session })
  await saveCaptures(session, [{ capture, picture: new Blob(['a picture'], { type: 'image/jpeg' }) }])
  expect((await listCaptures(session.id)).items).toEqual([capture])
  expect(await (await readPicture(capture.id))?.text()).toBe('a picture')
  expect((await listSessions('maria')).items).toMatchObject([
    { session, trials: [], captures: [{ id: capture.id }] },
  ])
})

test('an older app does not touch what a newer one wrote', () => {
  const written = { id: 'a', label: 'Jo', labelKey: 'jo', recordVersion: 3 }
  expect(readRecord(clientKind, written)).toEqual({
    unreadable: { kind: 'client', id: 'a', reason: 'from-a-newer-version' },
  })
})
