import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isMissing } from '../../src/core/math/missing'
import { analyseCapture } from '../../src/core/posture/capture/analyse-capture'
import { handAngleDegrees } from '../../src/core/posture/points/hand-angle'
import { database, PlumblineDatabase } from '../../src/storage/db/database'
import { LAYOUTS } from '../../src/storage/db/layouts'
import {
  findClients,
  listClients,
  listSessions,
  listUnassignedSessions,
  readTrial,
} from '../../src/storage/repositories'
import { readHandPicture } from '../../src/storage/repositories/hand-pictures'
import { readPicture } from '../../src/storage/repositories/pictures'
import { listCaptures } from '../../src/storage/repositories/postures'
import { installVersion2, type OldRow, oldRows } from '../fixtures/database-v2/install'
import postureValues from '../fixtures/database-v2/posture-values.json'
import { everything } from './support/disk'

/** Opens a database of version 2 with today's code. */
async function upgrade(tables = oldRows()) {
  database.close()
  await installVersion2(tables)
  await database.open()
}

async function startAnew() {
  await database.delete()
  await database.open()
}
beforeEach(startAnew)
afterEach(startAnew)

/** Matches a number that lies within 0.1. */
const nearly = (value: number) => expect.toSatisfy((old: unknown) => Math.abs(Number(old) - value) < 0.1)

const textOf = (row: OldRow | undefined, field: string) => String(row?.[field])

describe('a database that version 2 of the app wrote', () => {
  test('opens with every row in an envelope, its content untouched', async () => {
    await upgrade()
    expect(database.verno).toBe(Math.max(...LAYOUTS.map(({ version }) => version)))
    const old = oldRows()
    const rows = await everything()
    expect([rows.clients.length, rows.encounters.length, rows.entries.length]).toEqual([2, 3, 6])
    expect([rows.landmarks.length, rows.pictures.length]).toEqual([5, 2])
    const contents = Object.values(rows).flatMap((each) => each.map(({ content }) => content?.data))
    for (const row of Object.values(old).flat()) expect(contents).toContainEqual(row)
    const envelopes = (await Promise.all(database.tables.map((table) => table.toArray()))).flat()
    const stamped = envelopes.filter((row) => row.id !== 'this')
    for (const { updatedAt, revision, deviceId } of stamped) {
      expect(Number.isNaN(Date.parse(updatedAt))).toBe(false)
      expect([revision, typeof deviceId]).toEqual([1, 'string'])
    }
    expect(new Set(stamped.map(({ deviceId }) => deviceId)).size).toBe(1)
    const names = [...database.backendDB().objectStoreNames]
    expect(names.filter((name) => ['sessions', 'trials', 'recordings', 'shots'].includes(name))).toEqual([])
  })

  test('shows its clients, sessions and trials as they were', async () => {
    await upgrade()
    const { clients = [], sessions = [], trials = [] } = oldRows()
    expect((await listClients()).items.map(({ name }) => name)).toEqual(['Łukasz Żółw', 'Maria Kowalska'])
    const maria = clients.find(({ name }) => name === 'Maria Kowalska')
    const { items, unreadable } = await listSessions(textOf(maria, 'id'))
    expect(unreadable).toEqual([])
    expect(items.map((each) => [each.trials.length, each.captures.length, each.handPictures.length])).toEqual(
      [
        [1, 2, 0],
        [1, 0, 1],
      ],
    )
    expect(items.map(({ session }) => session.note)).toEqual([undefined, 'after treatment'])
    expect((await findClients('kowalska', 8)).items[0]?.lastMeasuredAt).toBe(items[1]?.session.startedAt)
    const [nobodys] = (await listUnassignedSessions()).items
    expect(nobodys?.session).toEqual({
      id: textOf(
        sessions.find(({ clientId }) => clientId === ''),
        'id',
      ),
      startedAt: '2026-11-02T14:00:00.000Z',
    })
    for (const { recordVersion: _, ...row } of trials) {
      const trial = await readTrial(textOf(row, 'id'))
      expect(trial).toMatchObject({ sessionId: row.sessionId, recordedAt: row.recordedAt })
      expect(trial?.goniometer).toEqual(row.goniometer)
      // Computed anew where the code has changed since; then it may differ, within the models' own error.
      expect(Math.abs(Number(trial?.analysis.mean) - Reflect.get(Object(row.analysis), 'mean'))).toBeLessThan(
        4,
      )
      expect(trial?.recording.times.length).toBeGreaterThan(50)
    }
  })

  // The second pass had lost the level, 5°: what is read against the vertical is other by as much since.
  test('shows its posture views with the values that they had, now with the camera’s level', async () => {
    await upgrade()
    const { shots = [] } = oldRows()
    const { items, unreadable } = await listCaptures(textOf(shots[0], 'sessionId'))
    expect(unreadable).toEqual([])
    const values = items.map((capture) => [
      capture.view,
      Object.fromEntries(
        analyseCapture(capture).map(({ measure, reading }) => [
          measure.id,
          // What stands under the marks of a side view was fitted anew since: it moved by less than a tenth.
          isMissing(reading) ? { missing: reading.missing } : nearly(reading.value),
        ]),
      ),
    ])
    expect(postureValues).toEqual(Object.fromEntries(values))
    expect(items[0]?.handAngles[0]?.label).toBe('trunk')
    expect((await readPicture(items[0]?.id ?? ''))?.type).toBe('image/jpeg')
    expect(await readPicture(items[1]?.id ?? '')).toBeUndefined()
  })

  test('shows what was measured by hand, with its picture', async () => {
    await upgrade()
    const { handPictures = [], pictures = [] } = oldRows()
    const id = textOf(handPictures[0], 'id')
    const { recordVersion: _, angles, ...kept } = Object(handPictures[0])
    const measured = await readHandPicture(id)
    expect(measured).toMatchObject(kept)
    expect(measured?.angles).toHaveLength(angles.length)
    for (const [index, angle] of (measured?.angles ?? []).entries())
      expect(handAngleDegrees(angle)).toBeCloseTo(Number(handAngleDegrees(angles[index])), 9)
    const picture = await readPicture(id)
    const row = pictures.find((each) => each.id === id)
    expect(picture && new Uint8Array(await picture.arrayBuffer())).toEqual(row?.bytes)
  })

  test('carries over a row that nobody can read, and reports it', async () => {
    const old = oldRows()
    const torn = { id: 'torn', recordVersion: 1, name: 12 }
    await upgrade({ ...old, clients: [...(old.clients ?? []), torn], trials: [{ id: 'lost' }] })
    expect((await listClients()).unreadable).toEqual([{ kind: 'client', id: 'torn', reason: 'damaged' }])
    expect((await database.clients.get('torn'))?.content?.data).toEqual(torn)
    expect((await database.entries.get('lost'))?.content?.data).toEqual({ id: 'lost' })
  })

  test('is as it was after an upgrade that was killed half-way, and opens the next time', async () => {
    database.close()
    await installVersion2()
    const dying = new PlumblineDatabase(
      'plumbline',
      LAYOUTS.map((layout) =>
        layout.version === 3
          ? {
              ...layout,
              upgrade: async (transaction) => {
                await layout.upgrade?.(transaction)
                transaction.idbtrans.abort()
              },
            }
          : layout,
      ),
    )
    await expect(dying.open()).rejects.toThrow()
    dying.close()
    const untouched = await rawVersion()
    expect(untouched).toEqual({ version: 20, trials: 3 })
    await database.open()
    expect((await listClients()).items).toHaveLength(2)
    expect((await everything()).entries).toHaveLength(6)
  })
})

/** Version and trials of the database as they lie there, without the app's code. */
async function rawVersion() {
  const request = indexedDB.open('plumbline')
  await new Promise((resolve) => request.addEventListener('success', resolve))
  const raw = request.result
  const count = raw.transaction('trials').objectStore('trials').count()
  await new Promise((resolve) => count.addEventListener('success', resolve))
  const found = { version: raw.version, trials: count.result }
  raw.close()
  return found
}
