import { beforeEach, describe, expect, test } from 'vitest'
import { degrees } from '../../src/core/math/units'
import type { LandmarkRecording } from '../../src/core/trial/landmark-recording'
import type { Trial } from '../../src/core/trial/trial'
import { database } from '../../src/storage/db/database'
import {
  assignSession,
  createClient,
  deleteTrial,
  eraseClient,
  findClients,
  listClients,
  listRecentSessions,
  listSessions,
  listUnassignedSessions,
  readClient,
  readRecording,
  readSession,
  readTrial,
  renameClient,
  saveTrial,
} from '../../src/storage/repositories'
import { aSession, aTrial } from '../fixtures/trials'
import { emptyDatabase, everything, tamper } from './support/disk'

beforeEach(emptyDatabase)

const fail = () => {
  throw new Error('nothing was read')
}

/** Landmarks as versions 1 and 2 of a recording had them: pixels, from the picture's corner. */
function inPixels({ sizes, places, ...rest }: LandmarkRecording) {
  const [width = 0, height = 0] = sizes
  const longer = Math.max(width, height)
  const image = places.map((value, cell) => {
    if (cell % 3 === 2) return value
    return value * longer + (cell % 3 === 0 ? width : height) / 2
  })
  return { ...rest, width, height, image }
}

describe('a saved trial', () => {
  test('comes back as it was, typed arrays and missing values included', async () => {
    const client = await createClient('  Maria K.  ')
    const session = { ...aSession('2025-03-03', client.id), note: 'after the holiday' }
    const trial = aTrial({ session, side: 'right' })
    await saveTrial(session, trial)

    expect(client.name).toBe('Maria K.')
    expect(await readClient(client.id)).toEqual(client)
    expect(await readSession(session.id)).toEqual(session)
    expect(await readTrial(trial.id)).toEqual(trial)
    const recording = await readRecording(trial.id)
    expect(recording?.times).toBeInstanceOf(Float64Array)
    expect(recording?.places).toEqual(trial.recording.places)
    expect(recording?.world).toEqual(trial.recording.world)
  })

  test('comes back with what a refinement saw, and keeps that out of lists too', async () => {
    const session = aSession('2025-03-03')
    const plain = aTrial({ session, side: 'right' })
    const model = { ...plain.model, engine: 'refined', model: 'refined' } as const
    const head = Float32Array.from({ length: 4 * 90 }, (_, index) => (index < 4 ? Number.NaN : index))
    const trial: Trial = {
      ...plain,
      refined: { model, recording: { ...plain.recording, head, correction: 'everyone' } },
      analysis: {
        ...plain.analysis,
        repetitions: plain.analysis.repetitions.map((repetition) => ({
          ...repetition,
          refinement: { quick: degrees(repetition.degrees - 3), frames: 4 },
        })),
      },
    }
    await saveTrial(session, trial)
    expect(await readTrial(trial.id)).toEqual(trial)
    const listed = (await listUnassignedSessions()).items[0]?.trials[0]
    expect(listed?.refined).toEqual({ model })
    expect(JSON.stringify(await database.entries.toArray()).length).toBeLessThan(3_000)
  })

  test('of an earlier version, from before the refinement, is read as it is', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session, side: 'right' })
    await saveTrial(session, trial)
    await tamper('entries', trial.id, (content) => ({ ...content, recordVersion: 2 }))
    await tamper('landmarks', trial.id, (content) => ({
      ...content,
      landmarks: inPixels(trial.recording),
      recordVersion: 1,
    }))
    const { recording, ...read } = (await readTrial(trial.id)) ?? fail()
    const { recording: kept, ...rest } = trial
    expect(read).toEqual(rest)
    expect({ ...recording, places: undefined }).toEqual({ ...kept, places: undefined })
    // A landmark without a score was not found: where it is said to lie means nothing.
    const isFound = (cell: number) => (kept.places[cell - (cell % 3) + 2] ?? 0) > 0
    kept.places.forEach((place, cell) => {
      if (isFound(cell)) expect(recording.places[cell]).toBeCloseTo(place, 6)
    })
  })

  test('creates its session with it, once', async () => {
    const session = aSession('2025-03-03')
    await saveTrial(session, aTrial({ session, side: 'right', minutesIn: 4 }))
    await saveTrial(session, aTrial({ session, side: 'left', minutesIn: 2 }))
    const { items, unreadable } = await listUnassignedSessions()
    expect(items).toHaveLength(1)
    expect(items[0]?.trials.map(({ side }) => side)).toEqual(['left', 'right'])
    expect(unreadable).toEqual([])
  })

  test('can be saved again after a failure without being there twice', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session })
    await saveTrial(session, trial)
    await saveTrial(session, trial)
    expect((await listUnassignedSessions()).items[0]?.trials).toHaveLength(1)
  })

  test('does not take a session back from the client it was given to meanwhile', async () => {
    const session = aSession('2025-03-03')
    await saveTrial(session, aTrial({ session }))
    const client = await createClient('Maria K.')
    await assignSession(session.id, client.id)
    await saveTrial(session, aTrial({ session, minutesIn: 5 }))
    expect((await readSession(session.id))?.clientId).toBe(client.id)
  })

  test('is kept as nobody’s when its client was erased meanwhile', async () => {
    const client = await createClient('Maria K.')
    await eraseClient(client.id)
    const session = aSession('2025-03-03', client.id)
    await saveTrial(session, aTrial({ session }))
    expect((await listUnassignedSessions()).items.map((item) => item.session.id)).toEqual([session.id])
  })

  test('keeps its landmarks out of the tables that lists read', async () => {
    const session = aSession('2025-03-03')
    await saveTrial(session, aTrial({ session, frames: 900 }))
    const { encounters, entries } = await everything()
    expect(JSON.stringify([encounters, entries]).length).toBeLessThan(3_000)
  })
})

describe('lists', () => {
  test('give a client’s sessions from the first to the last, whatever order they were saved in', async () => {
    const client = await createClient('Maria K.')
    const other = await createClient('Jo')
    for (const day of ['2025-05-01', '2025-01-09', '2025-03-03']) {
      const session = aSession(day, client.id)
      await saveTrial(session, aTrial({ session }))
    }
    const foreign = aSession('2025-02-02', other.id)
    await saveTrial(foreign, aTrial({ session: foreign }))
    const days = (await listSessions(client.id)).items.map(({ session }) => session.startedAt.slice(0, 10))
    expect(days).toEqual(['2025-01-09', '2025-03-03', '2025-05-01'])
  })

  test('give the last sessions of clients, and not those of nobody', async () => {
    const client = await createClient('Maria K.')
    const first = aSession('2025-01-09', client.id)
    const second = aSession('2025-01-10')
    const third = aSession('2025-01-11', client.id)
    for (const session of [second, third, first]) await saveTrial(session, aTrial({ session }))
    const { items } = await listRecentSessions(2)
    expect(items.map((item) => [item.session.id, item.client?.name])).toEqual([
      [third.id, 'Maria K.'],
      [first.id, 'Maria K.'],
    ])
  })

  test('find clients by any part of the name, without regard to case and accents', async () => {
    for (const name of ['Zoë Müller', 'Anna Zoe', 'K-204', 'Maria K.']) await createClient(name)
    const names = async (query: string) =>
      (await findClients(query, 10)).items.map(({ client }) => client.name)
    expect(await names('zoe')).toEqual(['Anna Zoe', 'Zoë Müller'])
    expect(await names('MULL zo')).toEqual(['Zoë Müller'])
    expect(await names('204')).toEqual(['K-204'])
    expect(await names('nobody')).toEqual([])
    expect((await listClients()).items.map(({ name }) => name)).toEqual([
      'Anna Zoe',
      'K-204',
      'Maria K.',
      'Zoë Müller',
    ])
  })

  test('without a query, give the clients who were measured last first', async () => {
    const early = await createClient('Early')
    const late = await createClient('Late')
    for (const [client, day] of [
      [early, '2031-01-01'],
      [late, '2031-02-01'],
    ] as const) {
      const session = aSession(day, client.id)
      await saveTrial(session, aTrial({ session }))
    }
    await createClient('New')
    const { items } = await findClients('', 2)
    expect(items.map(({ client }) => client.name)).toEqual(['Late', 'Early'])
    expect(items[0]?.lastMeasuredAt).toBe('2031-02-01T09:30:00.000Z')
  })
})

describe('changes', () => {
  test('a client gets another name and keeps everything else', async () => {
    const client = await createClient('Maria K.')
    await renameClient(client.id, ' Maria Kent ')
    expect(await readClient(client.id)).toEqual({ ...client, name: 'Maria Kent' })
  })

  test('a name of nothing but spaces is refused and the old one stays', async () => {
    const client = await createClient('Maria K.')
    await expect(renameClient(client.id, '   ')).rejects.toThrow()
    expect((await readClient(client.id))?.name).toBe('Maria K.')
  })

  test('erasing a client removes everything of theirs and nothing of others; undo restores every byte', async () => {
    const maria = await createClient('Maria K.')
    const jo = await createClient('Jo')
    for (const client of [maria, jo]) {
      const session = aSession('2025-03-03', client.id)
      await saveTrial(session, aTrial({ session, side: 'left' }))
      await saveTrial(session, aTrial({ session, side: 'right' }))
    }
    const before = await everything()
    const undo = await eraseClient(maria.id)
    const left = await everything()
    expect(JSON.stringify(left)).not.toContain(maria.id)
    expect([left.clients, left.encounters, left.entries, left.landmarks].map((rows) => rows.length)).toEqual([
      1, 1, 2, 2,
    ])
    await undo()
    expect(await everything()).toEqual(before)
  })

  test('deleting the last trial of a session removes the session; undo restores both', async () => {
    const session = aSession('2025-03-03')
    const first = aTrial({ session, side: 'left' })
    const second = aTrial({ session, side: 'right' })
    await saveTrial(session, first)
    await saveTrial(session, second)
    const before = await everything()
    const undoFirst = await deleteTrial(first.id)
    expect(await readSession(session.id)).toEqual(session)
    const undoSecond = await deleteTrial(second.id)
    expect(Object.values(await everything()).flat()).toEqual([])
    await undoSecond()
    await undoFirst()
    expect(await everything()).toEqual(before)
  })

  test('a session is given to a client who is there, and to nobody else', async () => {
    const session = aSession('2025-03-03')
    await saveTrial(session, aTrial({ session }))
    await expect(assignSession(session.id, 'gone')).rejects.toThrow()
    expect((await readSession(session.id))?.clientId).toBeUndefined()
    const client = await createClient('Maria K.')
    const undo = await assignSession(session.id, client.id)
    expect((await listSessions(client.id)).items).toHaveLength(1)
    expect((await listUnassignedSessions()).items).toHaveLength(0)
    await undo()
    expect((await listSessions(client.id)).items).toHaveLength(0)
    expect((await listUnassignedSessions()).items).toHaveLength(1)
  })
})
