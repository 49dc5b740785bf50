import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Encounter } from '../../src/core/assessment/encounter'
import { evidenceFrom } from '../../src/core/error/evidence/error-evidence'
import { degrees, normalised } from '../../src/core/math/units'
import type { PostureView } from '../../src/core/posture/measures/scene'
import { plainCodec } from '../../src/storage/codec'
import { database, PlumblineDatabase } from '../../src/storage/db/database'
import { LAYOUTS } from '../../src/storage/db/layouts'
import { RECORD_TABLES } from '../../src/storage/db/row'
import { draftTrial } from '../../src/storage/drafts/drafts'
import { completeEvidence } from '../../src/storage/evidence/complete-evidence'
import { EvidenceIndex } from '../../src/storage/evidence/evidence-index'
import { RecordStore } from '../../src/storage/record-store'
import { EVIDENCE_VERSION } from '../../src/storage/records/evidence'
import { renewStored } from '../../src/storage/renewal'
import {
  assignSession,
  createClient,
  deleteTrial,
  eraseClient,
  followRecords,
  StorageError,
  saveTrial,
  setGoniometer,
  type Undo,
} from '../../src/storage/repositories'
import { readErrorEvidence } from '../../src/storage/repositories/evidence'
import {
  deleteCapture,
  listCaptures,
  saveCaptures,
  updateCapture,
} from '../../src/storage/repositories/postures'
import { aCapture } from '../fixtures/captures'
import { installVersion2, oldRows } from '../fixtures/database-v2/install'
import { fullRead, inOrder } from '../fixtures/full-read'
import { aSession, aTrial } from '../fixtures/trials'
import { emptyDatabase, everything } from './support/disk'
import { slowCodec } from './support/slow-codec'

beforeEach(emptyDatabase)

/** Holds the index against every session and view on the disk. */
async function expectTheSameAsAFullRead(whose: Parameters<typeof fullRead>[0] = { sessionId: 'none' }) {
  expect(inOrder(await readErrorEvidence(whose))).toEqual(inOrder(await fullRead(whose)))
}

const aView = (session: Encounter, view: PostureView, minutesIn: number) =>
  aCapture({ session, view, minutesIn, frames: 8, moved: { left_shoulder: [0, minutesIn % 7] } })

/** Three trials of one movement, of which two are repeats and one has a goniometer's reading. */
async function keepRepeats(session: Encounter) {
  const trials = [1, 4, 40].map((minutesIn) =>
    aTrial({ session, side: 'left', minutesIn, frames: 10, ...(minutesIn === 40 && { goniometer: 98 }) }),
  )
  for (const trial of trials) await saveTrial(session, trial)
  return trials.map(({ id }) => id)
}

/** What people do with a few clients and sessions, by name; each says what it did with the choice `pick`. */
class World {
  readonly clients: string[] = []
  readonly sessions: Encounter[] = []
  readonly trials: string[] = []
  readonly views: { readonly id: string; readonly session: Encounter }[] = []
  readonly undos: Undo[] = []

  static async begin(): Promise<World> {
    const world = new World()
    for (const name of ['Maria', 'Jo']) world.clients.push((await createClient(name)).id)
    world.sessions.push(
      ...[world.clients[0], world.clients[1], undefined].map((id) => aSession('2025-03-03', id)),
    )
    const session = world.#of(world.sessions, 0)
    world.trials.push(...(await keepRepeats(session)))
    for (const minutesIn of [3, 5]) {
      const capture = aView(session, 'right', minutesIn)
      world.views.push({ id: capture.id, session })
      await saveCaptures(session, [{ capture }])
    }
    return world
  }

  async keepTrial(pick: number) {
    const session = this.#of(this.sessions, pick)
    const trial = aTrial({
      session,
      movement: pick % 2 ? 'shoulder-abduction' : 'shoulder-flexion',
      side: pick % 3 ? 'left' : 'right',
      values: [100 + (pick % 17), 104, 103].slice(0, 1 + (pick % 3)),
      minutesIn: pick % 40,
      frames: 10,
      ...(pick % 5 === 0 && { goniometer: 98 }),
    })
    this.trials.push(trial.id)
    const source = pick % 7 === 0 ? { kind: 'video-file' as const, label: 'a file' } : trial.source
    await saveTrial(session, { ...trial, source })
  }

  async draft(pick: number) {
    const session = this.#of(this.sessions, pick)
    await draftTrial(session, aTrial({ session, side: 'left', frames: 10 }))
  }

  async keepView(pick: number) {
    const session = this.#of(this.sessions, pick)
    const capture = aView(session, pick % 2 ? 'front' : 'right', pick % 40)
    this.views.push({ id: capture.id, session })
    await saveCaptures(session, [{ capture }])
  }

  async readGoniometer(pick: number) {
    const reading = { degrees: degrees(90 + (pick % 30)), enteredAt: '2025-03-03T10:00:00.000Z' }
    this.undos.push(await setGoniometer(this.#of(this.trials, pick), pick % 4 ? reading : undefined))
  }

  async placePoint(pick: number) {
    const { id, session } = this.#of(this.views, pick)
    const stored = (await listCaptures(session.id)).items.find((each) => each.id === id)
    if (!stored) return
    const place = { x: normalised(0.4 + (pick % 10) / 50), y: normalised(0.25) }
    const placed = [{ name: 'right_acromion' as const, place, placedBy: 'user' as const }]
    this.undos.push(await updateCapture(id, stored, { ...stored, placed }))
  }

  async removeTrial(pick: number) {
    this.undos.push(await deleteTrial(this.#of(this.trials, pick)))
  }

  async removeView(pick: number) {
    this.undos.push(await deleteCapture(this.#of(this.views, pick).id))
  }

  async assign(pick: number) {
    this.undos.push(await assignSession(this.#of(this.sessions, pick).id, this.#of(this.clients, pick >> 2)))
  }

  async erase(pick: number) {
    this.undos.push(await eraseClient(this.#of(this.clients, pick)))
  }

  async undo(pick: number) {
    const [undo] = this.undos.splice(pick % Math.max(1, this.undos.length), 1)
    await undo?.()
  }

  #of<Item>(items: readonly Item[], pick: number): Item {
    const item = items[pick % items.length]
    if (item === undefined) throw new StorageError('gone')
    return item
  }
}

const ACTS = [
  ...(['keepTrial', 'keepTrial', 'keepTrial', 'keepView', 'keepView', 'draft'] as const),
  ...(['readGoniometer', 'placePoint', 'removeTrial', 'removeView', 'assign', 'erase'] as const),
  ...(['undo', 'undo', 'undo'] as const),
]

/** What was erased meanwhile cannot be changed any more. */
const unlessGone = (error: unknown) => {
  if (!(error instanceof StorageError) || error.problem !== 'gone') throw error
}

/** What is noted of one session. */
const notedOf = async ({ id }: Pick<Encounter, 'id'>) => database.evidence.get(id)

describe('the evidence index', () => {
  test('says what a full read of all sessions says, whatever was kept, changed, deleted, brought back or given away', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat({ max: 10_000 })), {
      minLength: 15,
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(acts, async (series) => {
        await emptyDatabase()
        const world = await World.begin()
        // Something of each kind is compared, not nothing with nothing.
        const { device, pairs } = await readErrorEvidence({ sessionId: 'none' })
        expect([...new Set(device.map(({ manner }) => manner)), pairs.length]).toEqual([
          'three-repetitions',
          'automatic',
          1,
        ])
        for (const [act, pick] of series) {
          await world[act](pick).catch(unlessGone)
          await expectTheSameAsAFullRead({ clientId: world.clients[0] ?? '' })
        }
      }),
      { numRuns: 8 },
    )
  })

  test('loses nothing where several tabs change one session at once', async () => {
    const maria = await createClient('Maria')
    const session = aSession('2025-03-03')
    const [first = '', second = ''] = await keepRepeats(session)
    const views = [3, 6].map((minutesIn) => ({ capture: aView(session, 'front', minutesIn) }))
    const reading = { degrees: degrees(97), enteredAt: '2025-03-03T10:00:00.000Z' }
    await Promise.all([
      setGoniometer(first, reading),
      deleteTrial(second),
      assignSession(session.id, maria.id),
      saveCaptures(session, views),
      saveTrial(session, aTrial({ session, side: 'left', minutesIn: 2, frames: 10 })),
      saveTrial(session, aTrial({ session, side: 'left', minutesIn: 5, frames: 10 })),
    ])
    await expectTheSameAsAFullRead({ clientId: maria.id })
    const { person, pairs } = await readErrorEvidence({ clientId: maria.id })
    expect(person.find(({ of }) => of === 'left')?.repeats).toHaveLength(3)
    expect(person.some(({ of }) => of === 'front')).toBe(true)
    expect(pairs.map(({ goniometer }) => goniometer)).toEqual([97, 98])
  })

  test('holds nothing of a client who is erased while it is written anew', async () => {
    for (let round = 0; round < 6; round += 1) {
      await emptyDatabase()
      const maria = await createClient('Maria')
      const session = aSession('2025-03-03', maria.id)
      await keepRepeats(session)
      await database.evidence.clear()
      const [undo] = await Promise.all([eraseClient(maria.id), completeEvidence(), completeEvidence()])
      await completeEvidence()
      expect(Object.values(await everything()).flat()).toEqual([])
      expect((await notedOf(session))?.content).toBeUndefined()
      await undo()
      expect((await readErrorEvidence({ clientId: maria.id })).person).toHaveLength(1)
    }
  })

  test('is followed by whoever is told of changes, where only a value in it changes, too', async () => {
    const session = aSession('2025-03-03', (await createClient('Maria')).id)
    const seen: unknown[] = []
    const look = async () => {
      const { person, pairs } = await readErrorEvidence({ clientId: session.clientId ?? '' })
      seen.push([person[0]?.repeats.length ?? 0, pairs[0]?.goniometer])
    }
    const stop = followRecords(() => void look())
    const [first = '', , third = ''] = await keepRepeats(session)
    await expect.poll(() => seen.at(-1)).toEqual([2, 98])
    const undo = await deleteTrial(first)
    await expect.poll(() => seen.at(-1)).toEqual([0, 98])
    await undo()
    await expect.poll(() => seen.at(-1)).toEqual([2, 98])
    await setGoniometer(third, { degrees: degrees(95), enteredAt: '2025-03-03T10:00:00.000Z' })
    await expect.poll(() => seen.at(-1)).toEqual([2, 95])
    const other = new Worker(new URL('./support/other-tab.worker.ts', import.meta.url), { type: 'module' })
    try {
      other.postMessage({ session, trial: aTrial({ session, side: 'left', minutesIn: 6, frames: 10 }) })
      await expect.poll(() => seen.at(-1), { timeout: 20_000 }).toEqual([3, 95])
    } finally {
      other.terminate()
      stop()
    }
  })

  test('is whole for whoever asks while it is read for somebody else', async () => {
    const session = aSession('2025-03-03')
    await keepRepeats(session)
    const index = new EvidenceIndex(new RecordStore(database, [slowCodec, plainCodec]))
    const readings: ReturnType<typeof index.read>[] = []
    for (let asked = 0; asked < 30; asked += 1) {
      readings.push(index.read())
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await Promise.all(readings)).map(({ length }) => length)).toEqual(Array(30).fill(1))
  })

  test('computes a view once: what is kept beside it later leaves its values alone', async () => {
    const session = aSession('2025-03-03')
    const views = [3, 6].map((minutesIn) => ({ capture: aView(session, 'front', minutesIn) }))
    await saveCaptures(session, views)
    // Without its landmarks nobody can compute it again.
    await database.landmarks.clear()
    await saveTrial(session, aTrial({ session, side: 'left', frames: 10 }))
    const { device } = await readErrorEvidence({ sessionId: session.id })
    expect(device.length).toBeGreaterThan(3)
    expect(device.every(({ of }) => of === 'front')).toBe(true)
  })

  test('computes a view anew whose points were placed, and again when that is undone', async () => {
    const session = aSession('2025-03-03')
    const views = [3, 6].map((minutesIn) => aView(session, 'right', minutesIn))
    await saveCaptures(
      session,
      views.map((capture) => ({ capture })),
    )
    const place = { x: normalised(0.44), y: normalised(0.25) }
    const placed = [{ name: 'right_acromion' as const, place, placedBy: 'user' as const }]
    const undos: Undo[] = []
    for (const view of views) undos.push(await updateCapture(view.id, view, { ...view, placed }))
    const manners = async () => {
      const { device } = await readErrorEvidence({ sessionId: session.id })
      return new Set(device.map(({ manner }) => manner))
    }
    expect(await manners()).toContain('placed')
    await expectTheSameAsAFullRead()
    for (const undo of undos) await undo()
    expect([...(await manners())]).toEqual(['automatic'])
  })

  test('shows nothing but ids where contents are sealed, and says the same', async () => {
    const session = aSession('2025-03-03', (await createClient('Maria')).id)
    await keepRepeats(session)
    const store = new RecordStore(database, [slowCodec, plainCodec])
    await database.evidence.clear()
    await completeEvidence(store)
    const { content, updatedAt: _, revision: __, deviceId: ___, ...plain } = (await notedOf(session)) ?? {}
    expect(plain).toEqual({
      id: session.id,
      state: 'kept',
      clientId: session.clientId,
      computedBy: EVIDENCE_VERSION,
      tells: 1,
    })
    expect(content?.codec).toBe('slow')
    expect(JSON.stringify(content)).not.toContain('abduction')
    const index = await new EvidenceIndex(store).read()
    expect(index[0]?.measurements).toHaveLength(3)
    expect(inOrder(evidenceFrom(index, { sessionId: session.id }))).toEqual(
      inOrder(await fullRead({ sessionId: session.id })),
    )
  })
})

describe('evidence that was not noted, or by other code', () => {
  /** Two sessions with repeats, by the index's own account. */
  async function twoSessions() {
    const sessions = [aSession('2025-03-03', (await createClient('Maria')).id), aSession('2025-03-04')]
    for (const session of sessions) await keepRepeats(session)
    return sessions
  }

  test('is noted at the first read', async () => {
    const [, nobodys] = await twoSessions()
    const rows = await Promise.all(RECORD_TABLES.map((name) => database.records(name).toArray()))
    const earlier = LAYOUTS.filter(({ version }) => version < 4)
    database.close()
    await database.delete()
    const before = new PlumblineDatabase('plumbline', earlier)
    await before.open()
    const had = new Set(before.tables.map(({ name }) => name))
    for (const [index, name] of RECORD_TABLES.entries())
      if (name !== 'evidence' && had.has(name)) await before.records(name).bulkPut(rows[index] ?? [])
    before.close()
    await database.open()
    expect(await database.evidence.count()).toBe(0)

    const { device, person } = await readErrorEvidence({ sessionId: nobodys?.id ?? '' })
    expect([device.length, person.length]).toEqual([2, 1])
    expect((await database.evidence.toArray()).map(({ computedBy }) => computedBy)).toEqual([
      EVIDENCE_VERSION,
      EVIDENCE_VERSION,
    ])
  })

  test('is noted in the background, of a database that version 2 of the app wrote, and then says the same', async () => {
    database.close()
    // As a camera would have given them: a recording tells nothing about the measurement error.
    const source = { kind: 'webcam', label: 'HD camera' }
    const { trials = [], ...others } = oldRows()
    await installVersion2({ ...others, trials: trials.map((trial) => ({ ...trial, source })) })
    await database.open()
    await renewStored(() => true)
    const noted = await database.evidence.toArray()
    expect(noted.map(({ computedBy }) => computedBy)).toEqual(Array(3).fill(EVIDENCE_VERSION))
    await expectTheSameAsAFullRead()
    expect((await readErrorEvidence({ sessionId: 'none' })).pairs).toHaveLength(1)
  })

  test('is noted anew where other code computed it, or where it cannot be read', async () => {
    const [one, two] = await twoSessions()
    const [stale, torn] = [await notedOf({ id: one?.id ?? '' }), await notedOf({ id: two?.id ?? '' })]
    if (!stale || !torn) throw new Error('not noted')
    await database.evidence.put({
      ...stale,
      computedBy: EVIDENCE_VERSION - 1,
      content: { codec: 'plain', data: 1 },
    })
    await database.evidence.put({ ...torn, content: { codec: 'plain', data: { recordVersion: 1 } } })
    await expectTheSameAsAFullRead()
    expect((await readErrorEvidence({ sessionId: 'none' })).device).toHaveLength(2)
    expect((await database.evidence.toArray()).map(({ content }) => content)).toEqual(
      expect.arrayContaining([stale.content, torn.content]),
    )
  })
})
