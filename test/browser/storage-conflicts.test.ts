import { beforeEach, describe, expect, test } from 'vitest'
import { normalised } from '../../src/core/math/units'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import type { PlacedPointName } from '../../src/core/posture/points/placed-points'
import { plainCodec } from '../../src/storage/codec'
import { database } from '../../src/storage/db/database'
import { RecordStore } from '../../src/storage/record-store'
import { clientKind } from '../../src/storage/records/client'
import {
  assignSession,
  createClient,
  deleteTrial,
  eraseClient,
  findClients,
  listSessions,
  listUnassignedSessions,
  readClient,
  renameClient,
  type StorageError,
  saveTrial,
} from '../../src/storage/repositories'
import {
  deleteCapture,
  listCaptures,
  saveCaptures,
  updateCapture,
} from '../../src/storage/repositories/postures'
import { aCapture } from '../fixtures/captures'
import { aSession, aTrial } from '../fixtures/trials'
import { emptyDatabase, everything, tombstones } from './support/disk'
import { slowCodec } from './support/slow-codec'

beforeEach(emptyDatabase)

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => 'it went through',
    (error: StorageError) => error.problem,
  )

describe('what is erased', () => {
  test('leaves tombstones without a word of what it was', async () => {
    const maria = await createClient('Maria Kowalska')
    const session = { ...aSession('2025-03-03', maria.id), note: 'left knee' }
    const trial = aTrial({ session })
    await saveTrial(session, trial)
    const capture = aCapture({ session })
    await saveCaptures(session, [{ capture, picture: new Blob(['a face'], { type: 'image/jpeg' }) }])
    await eraseClient(maria.id)
    expect(Object.values(await everything()).flat()).toEqual([])
    const graves = await tombstones()
    expect(graves.map(({ id }) => id).sort()).toEqual(
      [maria.id, session.id, session.id, trial.id, trial.id, capture.id, capture.id, capture.id].sort(),
    )
    for (const { id, state, updatedAt, revision, deviceId, kind, ...rest } of graves) {
      expect([state, revision > 1, typeof updatedAt, typeof deviceId, id.length]).toEqual([
        'deleted',
        true,
        'string',
        'string',
        36,
      ])
      expect([undefined, 'trial', 'capture']).toContain(kind)
      expect(rest).toEqual({})
    }
  })

  test('does not come back without what it belongs to: a trial’s undo after its client was erased', async () => {
    const maria = await createClient('Maria K.')
    const session = aSession('2025-03-03', maria.id)
    const [first, second] = [aTrial({ session, side: 'left' }), aTrial({ session, side: 'right' })]
    await saveTrial(session, first)
    await saveTrial(session, second)
    const undoTrial = await deleteTrial(first.id)
    const undoClient = await eraseClient(maria.id)
    expect(await problemOf(undoTrial())).toBe('gone')
    expect(Object.values(await everything()).flat()).toEqual([])
    await undoClient()
    await undoTrial()
    expect((await listSessions(maria.id)).items[0]?.trials).toHaveLength(2)
  })

  test('does not come back to a client who was erased: a session’s undo, and a view’s', async () => {
    const [maria, jo] = [await createClient('Maria K.'), await createClient('Jo')]
    const session = aSession('2025-03-03', maria.id)
    const captures = [aCapture({ session }), aCapture({ session, view: 'back' })]
    await saveCaptures(
      session,
      captures.map((capture) => ({ capture })),
    )
    const undoView = await deleteCapture(captures[0]?.id ?? '')
    const undoAssign = await assignSession(session.id, jo.id)
    await eraseClient(maria.id)
    expect(await problemOf(undoAssign())).toBe('gone')
    expect((await listSessions(jo.id)).items[0]?.captures).toHaveLength(1)
    await undoView()
    expect((await listSessions(jo.id)).items[0]?.captures).toHaveLength(2)
  })

  test('stays erased where somebody wrote to it meanwhile, and that stays too', async () => {
    const maria = await createClient('Maria K.')
    const session = aSession('2025-03-03', maria.id)
    const trial = aTrial({ session })
    await saveTrial(session, trial)
    const undo = await eraseClient(maria.id)
    const later = aTrial({ session, minutesIn: 5 })
    await saveTrial(session, later)
    expect((await listUnassignedSessions()).items[0]?.trials.map(({ id }) => id)).toEqual([later.id])
    await undo()
    const [nobodys] = (await listUnassignedSessions()).items
    expect(nobodys?.trials.map(({ id }) => id).sort()).toEqual([trial.id, later.id].sort())
    expect((await readClient(maria.id))?.name).toBe('Maria K.')
  })
})

/** What another tab sees: the same database through a connection and a store of its own. */
const place = (capture: PostureCapture, name: PlacedPointName, x: number): PostureCapture => ({
  ...capture,
  placed: [
    ...capture.placed,
    { name, place: { x: normalised(x / 1280), y: normalised(0.2) }, placedBy: 'user' },
  ],
})

describe('two tabs', () => {
  test('that place points in one view keep each other’s', async () => {
    const session = aSession('2025-03-03')
    const capture = aCapture({ session, view: 'right' })
    await saveCaptures(session, [{ capture }])
    // Both have read the view before either of them writes.
    const [undoOne] = await Promise.all([
      updateCapture(capture.id, capture, place(capture, 'c7', 300)),
      updateCapture(capture.id, capture, place(capture, 'right_tragus', 380)),
      updateCapture(capture.id, capture, place(capture, 'right_malleolus', 340)),
    ])
    const names = async () =>
      (await listCaptures(session.id)).items[0]?.placed.map(({ name }) => name).toSorted()
    expect(await names()).toEqual(['c7', 'right_malleolus', 'right_tragus'])
    await undoOne()
    expect(await names()).toEqual(['right_malleolus', 'right_tragus'])
  })

  test('of which one deletes the last trial while the other adds one leave no trial without a session', async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = aSession('2025-03-03')
      const [old, next] = [aTrial({ session }), aTrial({ session, minutesIn: 3 })]
      await saveTrial(session, old)
      await Promise.all([deleteTrial(old.id), saveTrial(session, next)])
      const { items } = await listUnassignedSessions()
      const found = items.find((each) => each.session.id === session.id)
      expect(found?.trials.map(({ id }) => id)).toEqual([next.id])
    }
  })

  test('count the revisions of what they write, each from what it has seen', async () => {
    const maria = await createClient('Maria K.')
    await Promise.all(['a', 'b', 'c'].map((name) => renameClient(maria.id, name)))
    const row = await database.clients.get(maria.id)
    expect(row?.revision).toBe(4)
  })
})

describe('a codec', () => {
  const client = { id: 'maria', name: 'Maria Kowalska', createdAt: '2025-03-03T09:00:00.000Z' }

  test('may be slow: contents are sealed before a transaction and opened after it', async () => {
    const store = new RecordStore(database, [slowCodec, plainCodec])
    await store.change((change) => change.put(clientKind, client))
    const [row] = await database.clients.toArray()
    expect(JSON.stringify(row)).not.toContain('Kowalska')
    expect(await store.read(clientKind, 'maria')).toEqual(client)
    await store.change(async (change) => {
      const read = await change.read(clientKind, 'maria')
      if (read) await change.put(clientKind, { ...read, name: 'Maria Kent' })
    })
    expect((await store.read(clientKind, 'maria'))?.name).toBe('Maria Kent')
  })

  test('opens what an earlier one wrote, and not what was moved to another row', async () => {
    await createClient('Jo')
    const store = new RecordStore(database, [slowCodec, plainCodec])
    expect((await store.openAll(clientKind, await database.clients.toArray())).items).toHaveLength(1)
    await store.change((change) => change.put(clientKind, client))
    const row = await database.clients.get('maria')
    if (!row) throw new Error('not on the disk')
    await database.clients.put({ ...row, id: 'somebody else' })
    const { unreadable } = await store.openAll(clientKind, await database.clients.toArray())
    expect(unreadable).toEqual([{ kind: 'client', id: 'somebody else', reason: 'damaged' }])
  })
})

test('clients are found by letters without strokes, by joined names and without apostrophes', async () => {
  for (const name of ['Łukasz Żółw', 'Søren Groß', 'Sinéad O’Connor', 'Anna Smith-Jones'])
    await createClient(name)
  const names = async (query: string) => (await findClients(query, 9)).items.map(({ client }) => client.name)
  expect(await names('lukasz zol')).toEqual(['Łukasz Żółw'])
  expect(await names('soren gross')).toEqual(['Søren Groß'])
  expect(await names("o'con")).toEqual(['Sinéad O’Connor'])
  expect(await names('smithjo')).toEqual(['Anna Smith-Jones'])
  expect(await names('smith jones')).toEqual(['Anna Smith-Jones'])
  await renameClient((await findClients('lukasz', 9)).items[0]?.client.id ?? '', 'Zofia')
  expect(await names('lukasz')).toEqual([])
  expect(await names('zofia')).toEqual(['Zofia'])
})
