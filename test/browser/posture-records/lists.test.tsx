import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { toNormalised } from '../../../src/core/body/frame-space'
import { degrees, pixels } from '../../../src/core/math/units'
import type { HandPicture } from '../../../src/core/posture/points/hand-picture'
import { createClient, saveTrial } from '../../../src/storage/repositories'
import { saveHandPicture } from '../../../src/storage/repositories/hand-pictures'
import { aTrial } from '../../fixtures/trials'
import { countOf } from '../support/disk'
import { aPicture, emptyDisk, inspect, keepPosture, open } from './support'

beforeEach(emptyDisk)

test('the start says what of the posture was measured, and offers to begin', async () => {
  const maria = await createClient('Maria K.')
  await keepPosture('2025-03-03', maria.id, ['right', 'front', 'left'])
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
  const lowShoulder = { view: 'front', moved: { left_shoulder: [0, 40] } } as const
  await keepPosture('2025-01-10', maria.id, ['front', 'left'], '#d9d2c4')
  const latest = await keepPosture('2025-03-03', maria.id, [lowShoulder, 'left', 'back'], '#b9c7cf')
  const screen = await open(`/client/${maria.id}`)
  await expect
    .element(screen.getByText('the latest on 3 Mar 2025: front, left and back.', { exact: false }))
    .toBeVisible()
  // atan(40 / 172)
  await expect
    .element(screen.getByText('Shoulder line 0.0° → −13.1° right higher, beyond measurement error'))
    .toBeVisible()
  await expect
    .element(screen.getByText('no change that can be told from measurement error', { exact: true }))
    .toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Compare before and after' }))
    .toHaveAttribute('href', `#/client/${maria.id}/posture`)
  await expect
    .element(screen.getByRole('link', { name: 'Open the views of 3 Mar 2025' }))
    .toHaveAttribute('href', `#/session/${latest.session.id}/posture`)
  await expect
    .element(screen.getByRole('link', { name: 'Assess posture' }))
    .toHaveAttribute('href', `#/posture?client=${maria.id}`)
  // No movement was measured, so there is none to compare.
  await expect.element(screen.getByRole('link', { name: 'Compare', exact: true })).not.toBeInTheDocument()
  await expect.element(screen.getByText('Measured so far')).not.toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Erase this client' }))
  await expect
    .element(screen.getByRole('alertdialog'))
    .toHaveTextContent('2 sessions with 5 posture views from this device, and every picture kept with them.')
  await userEvent.click(screen.getByRole('button', { name: 'Erase', exact: true }))
  await expect.element(screen.getByText('Maria K. was erased.')).toBeVisible()
  expect([await countOf('entries'), await countOf('pictures')]).toEqual([0, 0])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => countOf('pictures')).toBe(5)
})

test('a session shows posture and what was measured by hand beside its movements, and takes each back', async () => {
  const { session } = await keepPosture('2025-03-03', undefined, ['front', 'left'], '#d9d2c4')
  await saveTrial(session, aTrial({ session, side: 'right' }))
  const byHand: HandPicture = {
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
          toNormalised({ x: pixels(0), y: pixels(0) }, { width: pixels(800), height: pixels(600) }),
          toNormalised({ x: pixels(0), y: pixels(100) }, { width: pixels(800), height: pixels(600) }),
        ],
      },
    ],
  }
  const picture = await aPicture(byHand.width, byHand.height)
  await saveHandPicture(session, byHand, { picture, agreedAt: session.startedAt })
  const screen = await open(`/session/${session.id}`)
  await expect
    .element(screen.getByText('Without a client · 1 trial, 2 posture views, 1 angle by hand'))
    .toBeVisible()
  await expect.element(screen.getByText('Standing still, views: front and left.')).toBeVisible()
  // A line upright in a picture that is rolled by 2° stands 2° off gravity's vertical.
  await expect.element(screen.getByRole('row', { name: 'heel to the vertical 2.0°' })).toBeVisible()
  const figure = screen.getByRole('img', { name: /^The picture that was measured/ })
  await expect.element(figure).toBeVisible()
  expect(figure.element().querySelector('polyline')?.getAttribute('points')).toBe('0,0 0,100')
  await inspect(screen.container)
  await expect
    .element(screen.getByRole('link', { name: 'Open the posture views' }))
    .toHaveAttribute('href', `#/session/${session.id}/posture`)

  await userEvent.click(screen.getByRole('button', { name: /^Delete the posture views/ }))
  await expect.element(screen.getByText('2 posture views were deleted.')).toBeVisible()
  // That of what was measured by hand.
  expect(await countOf('pictures')).toBe(1)
  await expect.element(screen.getByRole('link', { name: 'Assess posture' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.element(screen.getByRole('link', { name: 'Open the posture views' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Delete what was measured by hand/ }))
  await expect.element(screen.getByRole('heading', { name: 'Measured by hand' })).not.toBeInTheDocument()
})
