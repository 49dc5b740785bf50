import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { currentPosture, discardPosture } from '../../../src/features/posture/current-posture'
import { cancel, start } from '../../../src/features/posture/flow'
import type { PostureOrder } from '../../../src/features/posture/order'
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
