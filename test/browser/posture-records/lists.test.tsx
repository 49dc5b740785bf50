import '../../../src/ui/base.css'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { PostureView } from '../../../src/core/posture/scene'
import { degrees, pixels } from '../../../src/core/units'
import { database } from '../../../src/storage/database'
import { saveHandPicture } from '../../../src/storage/hand-pictures'
import { saveShots } from '../../../src/storage/postures'
import { createClient, saveTrial } from '../../../src/storage/records'
import { toastQueue } from '../../../src/ui/toast'
import { aShot } from '../../fixtures/shots'
import { aSession, aTrial } from '../../fixtures/trials'

async function open(path: string) {
  location.hash = path
  return render(<App />)
}

async function keepPosture(day: string, clientId: string | undefined, ...views: readonly PostureView[]) {
  const session = aSession(day, clientId)
  const picture = new Blob(['a picture'], { type: 'image/jpeg' })
  await saveShots(
    session,
    views.map((view) => ({ shot: aShot({ session, view }), picture })),
  )
  return session
}

beforeEach(async () => {
  toastQueue.clear()
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

test('the start says what of the posture was measured, and offers to begin', async () => {
  const maria = await createClient('Maria K.')
  await keepPosture('2025-03-03', maria.id, 'right', 'front', 'left')
  const screen = await open('/')
  await expect
    .element(screen.getByRole('link', { name: /Maria K\..*Posture front, left and right/ }))
    .toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Assess posture, without a client' }))
    .toHaveAttribute('href', '#/posture')
})

test('a client of posture alone shows it, with the way to before and after, and to another assessment', async () => {
  const maria = await createClient('Maria K.')
  await keepPosture('2025-01-10', maria.id, 'front', 'left')
  const latest = await keepPosture('2025-03-03', maria.id, 'left', 'back')
  const screen = await open(`/client/${maria.id}`)
  await expect
    .element(screen.getByText('the latest on 3 Mar 2025: left and back.', { exact: false }))
    .toBeVisible()
  await expect
    .element(screen.getByText('Also taken on 10 Jan 2025, so that they can be laid over each other: left.'))
    .toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Compare before and after' }))
    .toHaveAttribute('href', `#/client/${maria.id}/posture`)
  await expect
    .element(screen.getByRole('link', { name: 'Open the views of 3 Mar 2025' }))
    .toHaveAttribute('href', `#/session/${latest.id}/posture`)
  await expect
    .element(screen.getByRole('link', { name: 'Assess posture' }))
    .toHaveAttribute('href', `#/posture?client=${maria.id}`)
  // No movement was measured, so there is none to compare.
  await expect.element(screen.getByRole('link', { name: 'Compare', exact: true })).not.toBeInTheDocument()
  await expect.element(screen.getByText('Measured so far')).not.toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Erase this client' }))
  await expect
    .element(screen.getByRole('alertdialog'))
    .toHaveTextContent('2 sessions with 4 posture views from this device, and every picture kept with them.')
  await userEvent.click(screen.getByRole('button', { name: 'Erase', exact: true }))
  await expect.element(screen.getByText('Maria K. was erased.')).toBeVisible()
  expect([await database.shots.count(), await database.pictures.count()]).toEqual([0, 0])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => database.pictures.count()).toBe(4)
})

test('a session shows posture and what was measured by hand beside its movements, and takes each back', async () => {
  const session = await keepPosture('2025-03-03', undefined, 'front', 'left')
  await saveTrial(session, aTrial({ session, side: 'right' }))
  await saveHandPicture(session, {
    id: 'by hand',
    sessionId: session.id,
    recordedAt: '2025-03-03T09:40:00.000Z',
    source: { kind: 'still', label: 'foot.jpg' },
    appVersion: '0.1.0',
    width: pixels(800),
    height: pixels(600),
    level: { source: 'marked', roll: degrees(2) },
    angles: [
      {
        id: 'a',
        kind: 'to-vertical',
        label: 'heel',
        points: [
          { x: pixels(0), y: pixels(0) },
          { x: pixels(0), y: pixels(100) },
        ],
      },
    ],
  })
  const screen = await open(`/session/${session.id}`)
  await expect
    .element(screen.getByText('Without a client · 1 trial, 2 posture views, 1 angle by hand'))
    .toBeVisible()
  await expect.element(screen.getByText('Standing still, views: front and left.')).toBeVisible()
  // A line upright in a picture that is rolled by 2° stands 2° off gravity's vertical.
  await expect.element(screen.getByRole('row', { name: 'heel to the vertical 2.0°' })).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Open the posture views' }))
    .toHaveAttribute('href', `#/session/${session.id}/posture`)

  await userEvent.click(screen.getByRole('button', { name: /^Delete the posture views/ }))
  await expect.element(screen.getByText('2 posture views were deleted.')).toBeVisible()
  expect(await database.pictures.count()).toBe(0)
  await expect.element(screen.getByRole('link', { name: 'Assess posture' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.element(screen.getByRole('link', { name: 'Open the posture views' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Delete what was measured by hand/ }))
  await expect.element(screen.getByRole('heading', { name: 'Measured by hand' })).not.toBeInTheDocument()
})
