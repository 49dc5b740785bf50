import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { database } from '../../src/storage/db/database'
import {
  createClient,
  deleteTrial,
  findClients,
  listClients,
  listSessions,
  readClient,
  readRecording,
  readTrial,
  type StorageError,
  saveTrial,
} from '../../src/storage/repositories'
import { aSession, aTrial } from '../fixtures/trials'
import { contentOf, countOf, putTorn, tamper } from './support/disk'

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
})

const problemOf = async (call: Promise<unknown>) => {
  const error: StorageError = await call.then(
    () => expect.fail('it was expected to fail'),
    (reason: unknown) => reason as StorageError,
  )
  expect(error.name).toBe('StorageError')
  return error.problem
}

describe('when the disk is full', () => {
  const setQuota = async (bytes?: number) => {
    await cdp().send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(bytes !== undefined && { quotaSize: bytes }),
    })
  }
  afterEach(() => setQuota())

  /**
   * Saves new trials until one is refused. Chromium relies on what it last knew of the quota for some
   * seconds, so the first ones after the change may still go through.
   */
  async function saveUntilRefused() {
    const deadline = performance.now() + 90_000
    while (performance.now() < deadline) {
      const session = aSession('2025-03-03')
      const trial = aTrial({ session, frames: 2_000 })
      const problem = await saveTrial(session, trial).then(
        () => undefined,
        (error: StorageError) => error.problem,
      )
      if (problem) return { session, trial, problem }
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return expect.fail('no trial was refused')
  }

  test('a trial that does not fit is refused as "full", nothing of it is written, and it can be saved later', async () => {
    // Less than the tables take when they are empty, so it does not matter what is there already.
    await setQuota(1_000)
    const { session, trial, problem } = await saveUntilRefused()
    expect(problem).toBe('full')
    expect(await database.encounters.get(session.id)).toBeUndefined()
    expect(await database.entries.get(trial.id)).toBeUndefined()
    expect(await database.landmarks.get(trial.id)).toBeUndefined()

    await setQuota()
    await expect.poll(() => saveTrial(session, trial).then(() => 'saved'), { timeout: 90_000 }).toBe('saved')
    expect(await readTrial(trial.id)).toEqual(trial)
  })
})

describe('when the database cannot be used', () => {
  test('calls say "unavailable" instead of waiting', async () => {
    const session = aSession('2025-03-03')
    database.close()
    expect(await problemOf(saveTrial(session, aTrial({ session })))).toBe('unavailable')
    expect(await problemOf(listClients())).toBe('unavailable')
  })

  test('a newer version in another tab takes over at once, and this one says so', async () => {
    await createClient('Maria K.')
    const newer = new Dexie('plumbline')
    newer.version(database.verno + 1).stores({})
    await newer.open()
    expect(await problemOf(listClients())).toBe('unavailable')
    newer.close()
    await Dexie.delete('plumbline')
  })
})

describe('a record that cannot be understood', () => {
  test('is reported, stays on the disk, and takes no list down', async () => {
    const client = await createClient('Maria K.')
    const session = aSession('2025-03-03', client.id)
    const good = aTrial({ session, side: 'left' })
    const bad = aTrial({ session, side: 'right' })
    await saveTrial(session, good)
    await saveTrial(session, bad)
    await tamper('entries', bad.id, (content) => ({ ...content, analysis: { mean: Number.NaN } }))
    await putTorn('clients', 'torn', { id: 'torn', recordVersion: 1, name: 12 })
    await putTorn('clients', 'from tomorrow', { id: 'from tomorrow', recordVersion: 99, fullName: 'Jo' })
    await putTorn('clients', 'no version', { id: 'no version' })

    const sessions = await listSessions(client.id)
    expect(sessions.items[0]?.trials.map(({ id }) => id)).toEqual([good.id])
    expect(sessions.unreadable).toEqual([{ kind: 'trial', id: bad.id, reason: 'damaged' }])

    for (const clients of [await listClients(), await findClients('', 10)]) {
      expect(clients.items).toHaveLength(1)
      expect(clients.unreadable).toEqual([
        { kind: 'client', id: 'from tomorrow', reason: 'from-a-newer-version' },
        { kind: 'client', id: 'no version', reason: 'damaged' },
        { kind: 'client', id: 'torn', reason: 'damaged' },
      ])
    }
    expect(await readClient('torn')).toBeUndefined()
    expect(await readTrial(bad.id)).toBeUndefined()
    expect(await contentOf('clients', 'torn')).toEqual({ id: 'torn', recordVersion: 1, name: 12 })
  })

  test('can be deleted, and brought back as it was', async () => {
    const session = aSession('2025-03-03')
    await saveTrial(session, aTrial({ session }))
    await putTorn('entries', 'torn', { recordVersion: 1 }, { kind: 'trial', encounterId: session.id })
    const undo = await deleteTrial('torn')
    expect(await countOf('entries')).toBe(1)
    await undo()
    expect(await contentOf('entries', 'torn')).toEqual({ recordVersion: 1 })
  })

  test('landmarks whose arrays do not belong together are not handed out', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session })
    await saveTrial(session, trial)
    await tamper('landmarks', trial.id, (content) => ({
      ...content,
      landmarks: { ...trial.recording, places: new Float32Array(5) },
    }))
    expect(await readRecording(trial.id)).toBeUndefined()
  })

  test('is refused before it is written', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session })
    const torn = { ...trial, recording: { ...trial.recording, people: new Uint8Array(3) } }
    expect(await problemOf(saveTrial(session, torn))).toBe('failed')
    expect(await database.encounters.count()).toBe(0)
  })
})
