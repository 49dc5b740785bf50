import { beforeEach, describe, expect, test } from 'vitest'
import type { Encounter } from '../../src/core/assessment/encounter'
import { isMissing } from '../../src/core/math/missing'
import { degrees, normalised, pixels } from '../../src/core/math/units'
import { stillScene } from '../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import type { HandPicture } from '../../src/core/posture/points/hand-picture'
import { placedByUser } from '../../src/core/posture/points/placed-points'
import { database } from '../../src/storage/db/database'
import {
  createClient,
  deleteTrial,
  eraseClient,
  listSessions,
  listUnassignedSessions,
  readSession,
  saveTrial,
} from '../../src/storage/repositories'
import {
  deleteHandPicture,
  readHandPicture,
  saveHandPicture,
} from '../../src/storage/repositories/hand-pictures'
import { deletePicture, readPictures } from '../../src/storage/repositories/pictures'
import {
  deleteCapture,
  deletePosture,
  listCaptures,
  readPicture,
  saveCaptures,
  updateCapture,
} from '../../src/storage/repositories/postures'
import { aCapture } from '../fixtures/captures'
import { aSession, aTrial } from '../fixtures/trials'
import { contentOf, emptyDatabase, everything } from './support/disk'

beforeEach(emptyDatabase)

const aPicture = (text = 'a picture') => new Blob([text], { type: 'image/jpeg' })
const at = (x: number, y: number) => ({ x: normalised(x / 1280), y: normalised(y / 1280) })

/** A view with the right tragus placed in it, as the landmark editor places it. */
function withTragus(capture: PostureCapture): PostureCapture {
  const scene = stillScene(capture)
  if (isMissing(scene)) throw new Error(scene.missing)
  return {
    ...capture,
    placed: [placedByUser(scene.pose, 'right_tragus', { x: pixels(377), y: pixels(226) })],
  }
}

describe('the views of a session', () => {
  test('come back as they were, with what the refinement saw, and only the pictures that were agreed to', async () => {
    const session = aSession('2025-03-03')
    const plain = aCapture({ session, view: 'left' })
    const refined: PostureCapture = {
      ...plain,
      refined: {
        model: { ...plain.model, engine: 'refined', model: 'refined' },
        recording: aCapture({ session, view: 'left', frames: 4 }).recording,
      },
      handAngles: [{ id: 'a', kind: 'to-vertical', points: [at(1, 2), at(3, 4)], label: 'thigh' }],
      heightCm: 171,
    }
    const front = aCapture({ session, view: 'front' })
    await saveCaptures(session, [{ capture: refined }, { capture: front, picture: aPicture() }])

    const { items, unreadable } = await listCaptures(session.id)
    expect(items).toEqual([front, refined])
    expect(items[1]?.recording.places).toBeInstanceOf(Float32Array)
    expect(unreadable).toEqual([])
    const picture = await readPicture(front.id)
    expect([picture?.type, await picture?.text()]).toEqual(['image/jpeg', 'a picture'])
    expect(await readPicture(refined.id)).toBeUndefined()
  })

  test('come as front, left, back, right, in whichever order they were taken', async () => {
    const session = aSession('2025-03-03')
    const captures = (['right', 'back', 'front', 'left'] as const).map((view) => aCapture({ session, view }))
    const again = aCapture({ session, view: 'left', minutesIn: 5 })
    await saveCaptures(
      session,
      [again, ...captures].map((capture) => ({ capture })),
    )
    const order = ['front', 'left', 'left', 'back', 'right']
    expect((await listCaptures(session.id)).items.map(({ view }) => view)).toEqual(order)
    const listed = (await listUnassignedSessions()).items[0]?.captures
    expect(listed?.map(({ view }) => view)).toEqual(order)
    expect(listed?.[2]?.id).toBe(again.id)
  })

  test('keep the moment of the client’s agreement with the picture', async () => {
    const session = aSession('2025-03-03')
    const [told, untold] = [aCapture({ session, view: 'front' }), aCapture({ session, view: 'back' })]
    await saveCaptures(session, [
      { capture: told, picture: aPicture(), agreedAt: '2025-03-03T09:00:00.000Z' },
      { capture: untold, picture: aPicture() },
    ])
    expect(await contentOf('pictures', told.id)).toMatchObject({ agreedAt: '2025-03-03T09:00:00.000Z' })
    expect(await contentOf('pictures', untold.id)).toMatchObject({ agreedAt: untold.recordedAt })
  })

  test('keep what was measured when a picture is deleted, and take it back', async () => {
    const session = aSession('2025-03-03')
    const [front, back] = [aCapture({ session }), aCapture({ session, view: 'back' })]
    await saveCaptures(session, [
      { capture: front, picture: aPicture(), agreedAt: '2025-03-03T09:00:00.000Z' },
      { capture: back },
    ])
    const before = await readPictures([front.id, back.id])
    expect([...before.keys()]).toEqual([front.id])
    expect(before.get(front.id)?.agreedAt).toBe('2025-03-03T09:00:00.000Z')
    const undo = await deletePicture(front.id)
    expect((await readPictures([front.id, back.id])).size).toBe(0)
    expect((await listCaptures(session.id)).items).toEqual([front, back])
    await undo()
    expect(await (await readPictures([front.id])).get(front.id)?.picture.text()).toBe('a picture')
  })

  test('are kept all or not at all', async () => {
    const session = aSession('2025-03-03')
    const spoilt = { ...aCapture({ session, view: 'back' }), still: Number.NaN } as unknown as PostureCapture
    await expect(
      saveCaptures(session, [{ capture: aCapture({ session }) }, { capture: spoilt }]),
    ).rejects.toThrow()
    const notAPicture = new Blob(['text'], { type: 'text/plain' })
    await expect(
      saveCaptures(session, [{ capture: aCapture({ session }), picture: notAPicture }]),
    ).rejects.toThrow()
    await expect(saveCaptures(session, [])).resolves.toBeUndefined()
    expect(Object.values(await everything()).flat()).toEqual([])
  })

  test('join a session that has movements already, and can be saved again', async () => {
    const client = await createClient('Maria K.')
    const session = aSession('2025-03-03', client.id)
    await saveTrial(session, aTrial({ session }))
    const capture = aCapture({ session })
    await saveCaptures(session, [{ capture, picture: aPicture('first') }])
    await saveCaptures(session, [{ capture, picture: aPicture('second') }])
    const { items } = await listSessions(client.id)
    expect(items.map(({ trials, captures }) => [trials.length, captures.length])).toEqual([[1, 1]])
    expect(await (await readPicture(capture.id))?.text()).toBe('second')
  })

  test('keep landmarks and pictures out of what lists read', async () => {
    const session = aSession('2025-03-03')
    await saveCaptures(session, [
      { capture: aCapture({ session, frames: 90 }), picture: aPicture('x'.repeat(100_000)) },
    ])
    const { encounters, entries } = await everything()
    expect(JSON.stringify([encounters, entries]).length).toBeLessThan(3_000)
  })

  test('of which one cannot be read leave the others readable, and say which', async () => {
    const session = aSession('2025-03-03')
    const [front, back] = [aCapture({ session }), aCapture({ session, view: 'back' })]
    await saveCaptures(session, [{ capture: front }, { capture: back }])
    await database.landmarks.delete(back.id)
    const { items, unreadable } = await listCaptures(session.id)
    expect(items).toEqual([front])
    expect(unreadable).toEqual([{ kind: 'posture recording', id: back.id, reason: 'damaged' }])
  })
})

describe('a change of a view', () => {
  test('keeps placed points with the automatic place of each, and hand angles; undo takes them back', async () => {
    const session = aSession('2025-03-03')
    const capture = aCapture({ session, view: 'right' })
    await saveCaptures(session, [{ capture, picture: aPicture() }])
    const before = await everything()
    const changed = withTragus(capture)
    const undo = await updateCapture(capture.id, capture, changed)
    expect((await listCaptures(session.id)).items).toEqual([changed])
    // Shares of the longer side (1280 pixels) from the middle of the picture.
    expect(changed.placed[0]).toMatchObject({
      place: { x: expect.closeTo((377 - 360) / 1280, 6), y: expect.closeTo((226 - 640) / 1280, 6) },
      automatic: { y: expect.closeTo((224 - 640) / 1280, 6) },
    })
    await undo()
    expect(await everything()).toEqual(before)
  })

  test('keeps points that were not known when the view was taken', async () => {
    const session = aSession('2025-03-03')
    const capture = aCapture({ session })
    await saveCaptures(session, [{ capture }])
    const toes = {
      ...capture,
      placed: [{ name: 'left_toe', place: at(430, 1168), placedBy: 'user' } as const],
    }
    await updateCapture(capture.id, capture, toes)
    expect(await listCaptures(session.id)).toEqual({ items: [toes], unreadable: [] })
  })

  test('of a view that was deleted meanwhile is refused', async () => {
    const session = aSession('2025-03-03')
    const capture = aCapture({ session })
    await saveCaptures(session, [{ capture }])
    await deleteCapture(capture.id)
    await expect(updateCapture(capture.id, capture, withTragus(capture))).rejects.toThrow()
    expect(Object.values(await everything()).flat()).toEqual([])
  })
})

describe('a picture that was measured by hand', () => {
  const measured = (session: Encounter): HandPicture => ({
    id: crypto.randomUUID(),
    sessionId: session.id,
    recordedAt: '2025-03-03T09:40:00.000Z',
    source: { kind: 'still', label: 'hand.jpg' },
    appVersion: '0.1.0',
    width: pixels(800),
    height: pixels(600),
    level: { source: 'found', roll: degrees(1.5) },
    angles: [{ id: 'a', kind: 'three-point', points: [at(1, 2), at(3, 4), at(5, 6)], label: 'thumb' }],
  })

  test('comes back as it was, is listed with its session, and is replaced by what is read off it next', async () => {
    const session = aSession('2025-03-03')
    const first = measured(session)
    await saveHandPicture(session, first, { picture: aPicture(), agreedAt: '2025-03-03T09:00:00.000Z' })
    const angles = [...first.angles, { id: 'b', kind: 'to-vertical', points: [at(1, 1), at(2, 2)] } as const]
    await saveHandPicture(session, { ...first, angles })
    expect(await readHandPicture(first.id)).toEqual({ ...first, angles })
    expect(await (await readPicture(first.id))?.text()).toBe('a picture')
    const { items } = await listUnassignedSessions()
    expect(items).toEqual([
      { session, trials: [], captures: [], handPictures: [{ ...first, angles }], answers: [], readings: [] },
    ])
  })

  test('is deleted with its picture, and with it the session where nothing else is in it', async () => {
    const session = aSession('2025-03-03')
    const [first, second] = [measured(session), measured(session)]
    const kept = { picture: aPicture(), agreedAt: '2025-03-03T09:00:00.000Z' }
    await saveHandPicture(session, first, kept)
    await saveHandPicture(session, second, kept)
    const before = await everything()
    const undoFirst = await deleteHandPicture(first.id)
    expect(await readSession(session.id)).toEqual(session)
    const undoSecond = await deleteHandPicture(second.id)
    expect(Object.values(await everything()).flat()).toEqual([])
    await undoSecond()
    await undoFirst()
    expect(await everything()).toEqual(before)
  })
})

describe('deleting', () => {
  test('the last view of a session removes the session with its pictures; undo restores every byte', async () => {
    const session = aSession('2025-03-03')
    const [front, back] = [aCapture({ session }), aCapture({ session, view: 'back' })]
    await saveCaptures(session, [
      { capture: front, picture: aPicture() },
      { capture: back, picture: aPicture('behind') },
    ])
    const before = await everything()
    const undoFront = await deleteCapture(front.id)
    expect(await readPicture(front.id)).toBeUndefined()
    expect(await readSession(session.id)).toEqual(session)
    const undoBack = await deleteCapture(back.id)
    expect(Object.values(await everything()).flat()).toEqual([])
    await undoBack()
    await undoFront()
    expect(await everything()).toEqual(before)
  })

  test('all views leaves the movements of the session, and the last movement leaves the views', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session })
    const captures = [aCapture({ session }), aCapture({ session, view: 'back' })]
    await saveTrial(session, trial)
    await saveCaptures(
      session,
      captures.map((capture) => ({ capture, picture: aPicture() })),
    )
    const before = await everything()
    const undo = await deletePosture(session.id)
    const left = await everything()
    expect(left.pictures).toEqual([])
    expect([left.encounters.length, left.entries.length, left.landmarks.length]).toEqual([1, 1, 1])
    await undo()
    expect(await everything()).toEqual(before)

    await deleteTrial(trial.id)
    expect((await listUnassignedSessions()).items[0]?.captures).toHaveLength(2)
    await deletePosture(session.id)
    expect(Object.values(await everything()).flat()).toEqual([])
  })

  test('a client takes views and pictures with it, and none of others; undo restores every byte', async () => {
    const [maria, jo] = [await createClient('Maria K.'), await createClient('Jo')]
    for (const client of [maria, jo]) {
      const session = aSession('2025-03-03', client.id)
      await saveTrial(session, aTrial({ session }))
      await saveCaptures(session, [{ capture: aCapture({ session }), picture: aPicture() }])
      const byHand = { ...aCapture({ session }), width: pixels(8), height: pixels(6), angles: [] }
      await saveHandPicture(session, byHand, { picture: aPicture(), agreedAt: session.startedAt })
    }
    const before = await everything()
    const undo = await eraseClient(maria.id)
    const left = await everything()
    expect([left.encounters.length, left.entries.length, left.landmarks.length]).toEqual([1, 3, 2])
    expect(left.pictures).toHaveLength(2)
    await undo()
    expect(await everything()).toEqual(before)
  })
})
