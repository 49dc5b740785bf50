import '../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../src/app/App'
import { normalised, pixels } from '../../src/core/math/units'
import { changeAngles, currentAngles, measureOn } from '../../src/features/capture/angle/current-angles'
import { draftWriter } from '../../src/features/capture/drafts/draft-writer'
import { restoreDrafts } from '../../src/features/capture/drafts/restore'
import { currentTrial, discardTrial, showTrial } from '../../src/features/capture/movement/current-trial'
import {
  addCaptured,
  changeCapture,
  currentPosture,
  discardPosture,
} from '../../src/features/capture/posture/current-posture'
import { listDrafts } from '../../src/storage/drafts/drafts'
import {
  createClient,
  eraseClient,
  listSessions,
  listUnassignedSessions,
  readTrial,
  saveTrial,
} from '../../src/storage/repositories'
import { readPicture } from '../../src/storage/repositories/pictures'
import { listCaptures } from '../../src/storage/repositories/postures'
import { toastQueue } from '../../src/ui/toast'
import { aCapture } from '../fixtures/captures'
import { aSession, aTrial } from '../fixtures/trials'
import { countOf, emptyDatabase, tombstones } from './support/disk'

const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const

/** What a reload, a crash or a new version does to what is in memory. */
function forgetMemory() {
  currentTrial.setState({}, true)
  currentPosture.setState({}, true)
  currentAngles.setState({}, true)
}

beforeEach(async () => {
  await draftWriter.settled()
  forgetMemory()
  await emptyDatabase()
  toastQueue.clear()
  location.hash = '/'
  await page.viewport(1024, 900)
})
afterEach(async () => {
  await draftWriter.settled()
  forgetMemory()
})

function finishTrial(clientId?: string) {
  const session = aSession('2025-11-24', clientId)
  const trial = aTrial({ session, side: 'right', values: [118, 124, 121] })
  showTrial({ trial, choice: CHOICE, kept: false, ...(clientId && { clientId }) })
  return { session, trial }
}

describe('a finished trial', () => {
  test('is a draft on the disk at once, in no list, and is back on the result screen after a reload', async () => {
    const maria = await createClient('Maria K.')
    const { trial } = finishTrial(maria.id)
    await draftWriter.settled()
    expect(draftWriter.unwritten.getState().ids.size).toBe(0)
    expect((await listSessions(maria.id)).items).toEqual([])
    expect(await readTrial(trial.id)).toBeUndefined()

    forgetMemory()
    await restoreDrafts()
    expect(currentTrial.getState().current).toMatchObject({ trial, clientId: maria.id, kept: false })
    location.hash = '/result'
    const screen = await render(<App />)
    await expect.element(screen.getByText('Maria K.').first()).toBeVisible()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByText(/· kept/)).toBeVisible()
    expect((await listSessions(maria.id)).items[0]?.trials.map(({ id }) => id)).toEqual([trial.id])
    expect(await listDrafts()).toEqual([])
  })

  test('is offered on every screen while it is a draft, and opens from there', async () => {
    const { trial } = finishTrial()
    await draftWriter.settled()
    forgetMemory()
    const screen = await render(<App />)
    await expect.element(screen.getByText(/Right shoulder abduction is not kept yet/)).toBeVisible()
    await screen.getByRole('button', { name: 'Look at it' }).click()
    await expect.element(screen.getByRole('button', { name: 'Discard' })).toBeVisible()
    expect(currentTrial.getState().current?.trial).toEqual(trial)
  })

  test('is not lost when the next one takes its place on the screen', async () => {
    const [first, second] = [finishTrial().trial, finishTrial().trial]
    await draftWriter.settled()
    expect((await listDrafts()).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  })

  test('leaves a tombstone when it is discarded, with its session, and comes back with undo', async () => {
    const { trial } = finishTrial()
    const restore = discardTrial()
    await draftWriter.settled()
    expect(await listDrafts()).toEqual([])
    expect([await countOf('encounters'), await countOf('entries'), await countOf('landmarks')]).toEqual([
      0, 0, 0,
    ])
    expect((await tombstones()).map(({ id }) => id)).toContain(trial.id)
    restore()
    await draftWriter.settled()
    expect(currentTrial.getState().current?.trial).toEqual(trial)
    expect((await listDrafts()).map(({ id }) => id)).toEqual([trial.id])
  })

  test('is not brought back by a refinement that ends after it was discarded', async () => {
    const { session, trial } = finishTrial()
    discardTrial()
    showTrial({ trial, choice: CHOICE, kept: false })
    await draftWriter.settled()
    expect(await listDrafts()).toEqual([])
    expect((await listUnassignedSessions()).items.some((each) => each.session.id === session.id)).toBe(false)
  })

  test('does not become a draft again by a late write once it is kept', async () => {
    const { session, trial } = finishTrial()
    await draftWriter.settled()
    await saveTrial(session, trial)
    showTrial({ trial, choice: CHOICE, kept: false })
    await draftWriter.settled()
    expect(await listDrafts()).toEqual([])
    expect((await listUnassignedSessions()).items[0]?.trials).toHaveLength(1)
  })

  test('is nobody’s where its client was erased, and erased with its client where it was theirs', async () => {
    const maria = await createClient('Maria K.')
    finishTrial(maria.id)
    await draftWriter.settled()
    await eraseClient(maria.id)
    expect(await listDrafts()).toEqual([])
    finishTrial(maria.id)
    await draftWriter.settled()
    forgetMemory()
    await restoreDrafts()
    expect(currentTrial.getState().current?.clientId).toBeUndefined()
  })
})

describe('an assessment of posture', () => {
  function take(sessionId: string, view: 'front' | 'right', picture?: Blob) {
    const session = { ...aSession('2025-11-24'), id: sessionId }
    const { sessionId: _, ...capture } = aCapture({ session, view })
    addCaptured(
      { capture, ...(picture && { picture }) },
      { source: 'webcam', sessionId, views: [view], heightCm: 171, agreedAt: '2025-11-24T09:00:00.000Z' },
    )
    return { ...capture, sessionId }
  }

  test('is a draft view by view, with what was placed, its pictures and the agreement', async () => {
    const front = take('s1', 'front', new Blob(['a picture'], { type: 'image/jpeg' }))
    const right = take('s1', 'right')
    changeCapture({
      ...right,
      placed: [{ name: 'c7', place: { x: normalised(0.3), y: normalised(0.2) }, placedBy: 'user' }],
    })
    await draftWriter.settled()
    expect((await listCaptures('s1')).items).toEqual([])
    forgetMemory()
    await restoreDrafts()
    const { current } = currentPosture.getState()
    expect(current?.captures.map(({ capture }) => [capture.id, capture.placed.length])).toEqual([
      [front.id, 0],
      [right.id, 1],
    ])
    expect(await current?.captures[0]?.picture?.text()).toBe('a picture')
    expect(current?.request).toMatchObject({ sessionId: 's1', agreedAt: '2025-11-24T09:00:00.000Z' })
  })

  test('holds of a view that was taken again the later only, and nothing once it is discarded', async () => {
    take('s1', 'front')
    const again = take('s1', 'front')
    await draftWriter.settled()
    expect((await listDrafts()).map(({ id }) => id)).toEqual([again.id])
    const restore = discardPosture()
    await draftWriter.settled()
    expect(await listDrafts()).toEqual([])
    restore()
    await draftWriter.settled()
    expect(currentPosture.getState().current?.captures).toHaveLength(1)
    expect(await listDrafts()).toHaveLength(1)
  })
})

describe('angles read off a picture', () => {
  const frozen = () => ({
    id: crypto.randomUUID(),
    recordedAt: '2025-11-24T09:30:00.000Z',
    source: { kind: 'still', label: 'side.jpg' } as const,
    width: pixels(80),
    height: pixels(60),
    picture: new Blob(['a face'], { type: 'image/jpeg' }),
  })
  const ANGLE = { id: 'a', kind: 'to-vertical', points: [], label: 'thigh' } as const

  test('are a draft from the first one on; the picture only while the client agrees', async () => {
    const session = aSession('2025-11-24')
    measureOn({ frozen: frozen(), session, search: '' })
    const { current } = currentAngles.getState()
    if (!current) throw new Error('nothing is measured')
    changeAngles(current, { angles: [ANGLE] })
    await draftWriter.settled()
    expect(await readPicture(current.frozen.id)).toBeUndefined()
    changeAngles(current, { agreed: true })
    await draftWriter.settled()
    expect(await (await readPicture(current.frozen.id))?.text()).toBe('a face')
    changeAngles(current, { agreed: false })
    await draftWriter.settled()
    expect(await readPicture(current.frozen.id)).toBeUndefined()

    forgetMemory()
    await restoreDrafts()
    const again = currentAngles.getState().current
    expect(again).toMatchObject({ angles: [ANGLE], session, agreed: false })
    expect(again?.frozen.picture.type).toBe('image/jpeg')
    expect(await again?.frozen.picture.text()).not.toBe('a face')
  })
})

test('a disk that takes nothing leaves the measurement on the screen, and closing the page is asked about', async () => {
  const { IDBObjectStore: Store } = window
  const put = Store.prototype.put
  Store.prototype.put = () => {
    throw new DOMException('no space', 'QuotaExceededError')
  }
  try {
    const { trial } = finishTrial()
    await draftWriter.settled()
    expect(currentTrial.getState().current?.trial.id).toBe(trial.id)
    expect([...draftWriter.unwritten.getState().ids]).toEqual([trial.id])
  } finally {
    Store.prototype.put = put
  }
  discardTrial()
  expect(draftWriter.unwritten.getState().ids.size).toBe(0)
})
