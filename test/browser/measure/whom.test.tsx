import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { createCapture } from '../../../src/features/capture/capture'
import { discardTrial, showTrial } from '../../../src/features/capture/movement/current-trial'
import {
  addCaptured,
  currentPosture,
  discardPosture,
} from '../../../src/features/capture/posture/current-posture'
import { database } from '../../../src/storage/db/database'
import { createClient, saveTrial } from '../../../src/storage/repositories'
import { saveCaptures } from '../../../src/storage/repositories/postures'
import { aCapture } from '../../fixtures/captures'
import { aSession, aTrial } from '../../fixtures/trials'

const capture = createCapture()
const { state: flow, cancel } = capture.movement
const SAMPLE = { kind: 'sample', label: 'Sample recording' } as const

beforeEach(async () => {
  localStorage.removeItem('plumbline.last-measurement')
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

afterEach(() => {
  cancel()
  discardTrial()
  discardPosture()
  location.hash = '/'
})

async function open(path: string) {
  location.hash = path
  return render(<App capture={capture} />)
}

/** What is measured, and for whom, once "Start measuring" has been pressed. */
async function started() {
  await page.getByRole('button', { name: 'Start measuring' }).click()
  await expect.poll(() => flow.getState().step).not.toBe('setup')
  const now = flow.getState()
  if (!('request' in now)) throw new Error('nothing has started')
  return now.request
}

/** A client who was measured on a day. */
async function clientOf(day: string) {
  const client = await createClient('Maria K.')
  const session = aSession(day, client.id)
  await saveTrial(session, aTrial({ session, side: 'right' }))
  return { client, session }
}

/** The radio itself is hidden under what is seen of it. */
const choose = (source: string) => page.getByRole('radiogroup', { name: 'Source' }).getByText(source).click()

const today = () => new Date().toISOString()

describe('for whom is measured', () => {
  test('stays in the header, which goes on with today’s session of the client whose page is open', async () => {
    const { client, session } = await clientOf(today())
    for (const path of [`/client/${client.id}`, `/client/${client.id}/compare`, `/session/${session.id}`]) {
      location.hash = path
      const screen = await render(<App capture={capture} />)
      const measure = screen.getByRole('banner').getByRole('link', { name: 'Measure' })
      await expect.element(measure).toHaveAttribute('href', `#/measure?client=${client.id}`)
      await screen.unmount()
    }
    await open(`/client/${client.id}`)
    await page.getByRole('banner').getByRole('link', { name: 'Measure' }).click()
    await expect.element(page.getByText('For Maria K.')).toBeVisible()
    expect(await started()).toMatchObject({ clientId: client.id, sessionId: session.id })
  })

  test('stays in the header beside a result that is not kept yet', async () => {
    const { client, session } = await clientOf(today())
    const trial = aTrial({ session, side: 'left' })
    const choice = { movement: trial.movement, side: 'left', source: 'webcam' } as const
    showTrial({ trial, choice, clientId: client.id, kept: false })
    const screen = await open('/result')
    await expect
      .element(screen.getByRole('banner').getByRole('link', { name: 'Measure' }))
      .toHaveAttribute('href', `#/measure?client=${client.id}&session=${session.id}`)
  })

  test('is the client in the row, in today’s session of theirs', async () => {
    const { client, session } = await clientOf(today())
    const screen = await open('/')
    await screen.getByRole('link', { name: 'Measure Maria K.' }).click()
    expect(await started()).toMatchObject({ clientId: client.id, sessionId: session.id })
  })

  test('is the client in a new session on another day, or where a new one is asked for', async () => {
    const { client, session } = await clientOf('2025-03-03')
    const screen = await open('/')
    await screen.getByRole('link', { name: 'Measure Maria K.' }).click()
    const request = await started()
    expect(request.clientId).toBe(client.id)
    expect(request.sessionId).not.toBe(session.id)
    cancel()
    location.hash = `/measure?client=${client.id}&session=new`
    expect((await started()).sessionId).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('the sample recording', () => {
  test('does not take the place of the movement that was chosen, nor of the camera', async () => {
    const screen = await open('/measure?movement=elbow-flexion&side=left')
    await expect.element(screen.getByRole('heading', { name: 'Left elbow flexion' })).toBeVisible()
    await choose('Sample recording')
    await expect.element(screen.getByRole('heading', { name: 'Right shoulder abduction' })).toBeVisible()
    await choose('Camera')
    await expect.element(screen.getByRole('heading', { name: 'Left elbow flexion' })).toBeVisible()
    await choose('Sample recording')
    await started()
    cancel()
    location.hash = '/'
    await expect.element(screen.getByRole('searchbox')).toBeVisible()
    location.hash = '/measure?client=42'
    await expect.element(screen.getByRole('radio', { name: 'Camera' })).toBeChecked()
  })

  test('leads from its result to the real thing, for the client in view, and leaves nothing to keep', async () => {
    const session = aSession(today())
    const trial = { ...aTrial({ session, side: 'right' }), source: SAMPLE }
    const choice = { movement: trial.movement, side: 'right', source: 'sample' } as const
    showTrial({ trial, choice, clientId: '42', kept: false })
    const screen = await open('/result')
    await expect
      .element(screen.getByRole('link', { name: 'Measure now' }))
      .toHaveAttribute('href', `#/measure?session=${session.id}&client=42`)
    await expect.element(screen.getByRole('button', { name: 'Keep' })).not.toBeInTheDocument()
    await expect.element(screen.getByText('Goniometer reading (optional)')).not.toBeInTheDocument()
    location.hash = '/settings'
    await expect.element(screen.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await expect.element(screen.getByText(/is not kept yet/)).not.toBeInTheDocument()
  })

  test('leads from its posture to the real thing as well', async () => {
    const session = aSession(today())
    const request = { source: 'sample', sessionId: session.id, clientId: '42', views: ['front'] } as const
    addCaptured({ capture: { ...aCapture({ session, view: 'front' }), source: SAMPLE } }, request)
    expect(currentPosture.getState().current?.captures).toHaveLength(1)
    const screen = await open('/posture/result')
    await expect
      .element(screen.getByRole('link', { name: 'Assess posture now' }))
      .toHaveAttribute('href', '#/posture?client=42')
    await expect.element(screen.getByRole('button', { name: 'Keep' })).not.toBeInTheDocument()
  })

  test('is refused by the storage, for a client and for nobody', async () => {
    const client = await createClient('Maria K.')
    for (const session of [aSession(today(), client.id), aSession(today())]) {
      const trial = { ...aTrial({ session, side: 'right' }), source: SAMPLE }
      await expect(saveTrial(session, trial)).rejects.toMatchObject({ problem: 'failed' })
      const capture = { ...aCapture({ session, view: 'front' }), source: SAMPLE }
      await expect(saveCaptures(session, [{ capture }])).rejects.toMatchObject({ problem: 'failed' })
    }
    expect(await database.encounters.count()).toBe(0)
    expect(await database.entries.count()).toBe(0)
  })
})
