import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { currentPosture, discardPosture } from '../../../src/features/posture/current-posture'
import { cancel, start } from '../../../src/features/posture/flow'
import type { PostureOrder } from '../../../src/features/posture/order'
import { TURNING_ORDER } from '../../../src/recording/view-plan'
import { listShots, readPicture } from '../../../src/storage/postures'
import { preferences } from '../../../src/storage/preferences'
import { standingFile } from './support'

const shots = () => currentPosture.getState().current?.shots ?? []

beforeEach(() => page.viewport(1100, 800))

afterEach(() => {
  cancel()
  discardPosture()
  preferences.setState({ closerLook: true })
  location.hash = '/'
})

function hidePage(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Two views of a recording, as if it had been set up on the screen. */
async function play(changes: Partial<PostureOrder> = {}) {
  preferences.setState({ closerLook: false })
  location.hash = '/posture'
  const screen = await render(<App />)
  const file = await standingFile(12, ['front', 'right', 'right'])
  await start({ source: 'file', file, sessionId: crypto.randomUUID(), views: ['front', 'right'], ...changes })
  return screen
}

const told = () => page.getByRole('region', { name: 'Stage' }).getByRole('status')

describe('the sample, from the set-up to the disk', () => {
  test('four views are taken hands-free, looked at closer, and kept with their pictures', async () => {
    const sessionId = crypto.randomUUID()
    location.hash = `/posture?source=sample&session=${sessionId}`
    const screen = await render(<App />)
    await screen.getByRole('textbox', { name: /^Height/ }).fill('1,78')
    await expect.element(screen.getByRole('button', { name: 'Start', exact: true })).toBeDisabled()
    await screen.getByRole('textbox', { name: /^Height/ }).fill('178')
    const agreement = screen.getByRole('checkbox', { name: /^Keep one picture of each view/ })
    await expect.element(agreement).not.toBeChecked()
    await agreement.click({ force: true })
    await screen.getByRole('button', { name: 'Start', exact: true }).click()

    await expect
      .element(told(), { timeout: 60_000 })
      .toHaveTextContent('Step into the outline. Face the camera')
    await expect
      .element(told(), { timeout: 30_000 })
      .toHaveTextContent('Thank you. Now turn your right side to the camera')
    await expect.element(screen.getByRole('button', { name: 'Keep' }), { timeout: 90_000 }).toBeVisible()
    expect(shots().map(({ shot }) => shot.view)).toEqual(TURNING_ORDER)

    await expect.element(screen.getByText('These numbers are preliminary')).toBeVisible()
    // Asked for at once, it is kept when the closer looks are over.
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => location.hash, { timeout: 120_000 }).toBe(`#/session/${sessionId}/posture`)
    const { items, unreadable } = await listShots(sessionId)
    expect(unreadable).toEqual([])
    expect(items.map(({ view, heightCm, refined }) => [view, heightCm, refined?.model.model])).toEqual(
      ['front', 'left', 'back', 'right'].map((view) => [view, 178, 'refined']),
    )
    for (const { id } of items) {
      const picture = await createImageBitmap((await readPicture(id)) ?? new Blob())
      expect([picture.width, picture.height]).toEqual([640, 480])
    }
  }, 300_000)
})

describe('views as they are taken', () => {
  test('survive a hidden page, can be ended early, and are discarded only when that is confirmed', async () => {
    const screen = await play()
    await expect.element(screen.getByRole('button', { name: 'Finish' }), { timeout: 60_000 }).toBeDisabled()
    await expect.poll(() => shots().length, { timeout: 60_000 }).toBe(1)
    hidePage(true)
    hidePage(false)
    await expect.element(screen.getByText(/^Views that are safe: 1/)).toBeVisible()
    await screen.getByRole('button', { name: 'Go on' }).click()
    await expect.element(told()).toHaveTextContent('Thank you. Now turn your right side to the camera')
    await screen.getByRole('button', { name: 'Finish' }).click()

    await expect
      .element(screen.getByText('No picture is kept, only landmarks', { exact: false }))
      .toBeVisible()
    expect(shots().map(({ shot, picture }) => [shot.view, picture])).toEqual([['front', undefined]])
    await screen.getByRole('link', { name: 'Clients' }).click()
    await expect.element(screen.getByText('A posture assessment is not kept yet.')).toBeVisible()
    await screen.getByRole('link', { name: 'Look at it' }).click()
    await screen.getByRole('button', { name: 'Discard' }).click()
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
    expect(shots()).toHaveLength(1)
    await screen.getByRole('button', { name: 'Discard' }).click()
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    expect(currentPosture.getState().current).toBeUndefined()
  })

  test('can be skipped; where none is left and none was taken, it says so', async () => {
    const screen = await play()
    await screen.getByRole('button', { name: 'Skip: Front' }).click()
    await screen.getByRole('button', { name: 'Skip: Right side' }).click()
    await expect.element(screen.getByText('No view was taken')).toBeVisible()
  })
})

describe('a device whose camera cannot be used', () => {
  test('is told so, with the sample as a way on', async () => {
    const { getUserMedia } = navigator.mediaDevices
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    location.hash = '/posture'
    const screen = await render(<App />)
    await screen.getByRole('button', { name: 'Start', exact: true }).click()
    await expect.element(screen.getByRole('alert')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Use the sample recording' })).toBeVisible()
    navigator.mediaDevices.getUserMedia = getUserMedia
  })
})
