import '../../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { createCapture } from '../../../src/features/capture/capture'
import {
  addCaptured,
  currentPosture,
  discardPosture,
} from '../../../src/features/capture/posture/current-posture'
import type { PostureRequest } from '../../../src/features/capture/posture/stage-request'
import { forgetMark } from '../../../src/features/capture/stage/camera-level'
import { preferences } from '../../../src/storage/preferences'
import { aCapture } from '../../fixtures/captures'
import { standingFile } from './support'

const capture = createCapture()
const { start, cancel } = capture.posture
const captures = () => currentPosture.getState().current?.captures ?? []

beforeEach(() => page.viewport(1100, 800))

afterEach(() => {
  cancel()
  discardPosture()
  preferences.setState({ refinement: true })
  location.hash = '/'
})

function hidePage(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Two views of a recording, as if it had been set up on the screen. */
async function play(changes: Partial<PostureRequest> = {}) {
  preferences.setState({ refinement: false })
  location.hash = '/posture'
  const screen = await render(<App capture={capture} />)
  const file = await standingFile(12, ['front', 'right', 'right'])
  await start({ source: 'file', file, sessionId: crypto.randomUUID(), views: ['front', 'right'], ...changes })
  return screen
}

/** Views that were taken a while ago, in the same assessment. */
function takenBefore(request: PostureRequest, views: readonly PostureView[]) {
  const session = { id: request.sessionId, startedAt: '2026-01-05T09:00:00.000Z' }
  for (const view of views) {
    addCaptured(
      { capture: aCapture({ session, view }), picture: new Blob([view], { type: 'image/jpeg' }) },
      request,
    )
  }
}

/** Ends the camera's track as a browser does when the plug is pulled. */
function unplug() {
  const { srcObject } = document.querySelector('video') ?? {}
  const [track] = srcObject instanceof MediaStream ? srcObject.getVideoTracks() : []
  if (!track) throw new Error('the stage shows no camera')
  track.stop()
  track.dispatchEvent(new Event('ended'))
}

const told = () => page.getByRole('region', { name: 'Stage' }).getByRole('status')

describe('views as they are taken', () => {
  test('survive a hidden page, can be ended early, and are discarded only when that is confirmed', async () => {
    const screen = await play()
    await expect.element(screen.getByRole('button', { name: 'Finish' }), { timeout: 60_000 }).toBeDisabled()
    await expect.poll(() => captures().length, { timeout: 60_000 }).toBe(1)
    hidePage(true)
    hidePage(false)
    await expect.element(screen.getByText(/^Views that are safe: 1/)).toBeVisible()
    await screen.getByRole('button', { name: 'Go on' }).click()
    await expect.element(told()).toHaveTextContent('Thank you. Now turn your right side to the camera')
    await screen.getByRole('button', { name: 'Finish' }).click()

    await expect
      .element(screen.getByText('No picture is kept, only landmarks', { exact: false }))
      .toBeVisible()
    expect(captures().map(({ capture, picture }) => [capture.view, picture])).toEqual([['front', undefined]])
    await screen.getByRole('link', { name: 'Clients' }).click()
    await expect.element(screen.getByText('A posture assessment is not kept yet.')).toBeVisible()
    await screen.getByRole('link', { name: 'Look at it' }).click()
    await screen.getByRole('button', { name: 'Discard' }).click()
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
    expect(captures()).toHaveLength(1)
    await screen.getByRole('button', { name: 'Discard' }).click()
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    expect(currentPosture.getState().current).toBeUndefined()
  })

  test('know how the camera stands from lines of the room, once they are said to be upright', async () => {
    const screen = await play()
    const find = screen.getByRole('button', { name: 'Find an upright line' })
    await expect.element(find, { timeout: 60_000 }).toBeVisible()
    await expect.element(told()).toHaveTextContent('Stand')
    await find.click()
    await screen.getByRole('button', { name: 'Yes, upright' }).click()
    await expect.element(screen.getByText('Camera level: 0° (found and confirmed)')).toBeVisible()
    await expect.poll(() => captures().length, { timeout: 60_000 }).toBe(1)
    expect(captures()[0]?.capture.recording.level?.source).toBe('found')
    forgetMark()
  })

  test('can be skipped; where none is left and none was taken, it says so', async () => {
    const screen = await play()
    await screen.getByRole('button', { name: 'Skip: Front' }).click()
    await screen.getByRole('button', { name: 'Skip: Right side' }).click()
    await expect.element(screen.getByText('No view was taken')).toBeVisible()
  })

  test('are kept when one of them is taken again, which takes its place', async () => {
    preferences.setState({ refinement: false })
    const request: PostureRequest = {
      ...{ source: 'file', file: await standingFile(12, ['right']), sessionId: crypto.randomUUID() },
      ...{ views: ['front', 'right'], agreedAt: '2026-01-05T09:00:00.000Z', heightCm: 178 },
    }
    takenBefore(request, ['front', 'right'])
    const [front, right] = captures()
    location.hash = '/posture/result'
    const screen = await render(<App capture={capture} />)
    await screen.getByRole('button', { name: 'Take again: right side' }).click()
    // Whoever does not want to after all goes back to what was there.
    await screen.getByRole('button', { name: 'Finish' }).click()
    await expect.element(screen.getByRole('button', { name: 'Keep', exact: true })).toBeVisible()
    expect(captures()).toEqual([front, right])

    await screen.getByRole('button', { name: 'Take again: right side' }).click()
    await expect
      .element(told())
      .toHaveTextContent('Step into the outline. Turn your right side to the camera')
    await expect
      .element(screen.getByRole('button', { name: 'Keep', exact: true }), { timeout: 60_000 })
      .toBeVisible()
    const [kept, again] = captures()
    expect(kept).toBe(front)
    expect(again?.capture).toMatchObject({
      view: 'right',
      heightCm: 178,
      source: { label: 'standing.mjpeg' },
    })
    expect(again?.capture.id).not.toBe(right?.capture.id)
    expect(again?.picture?.size).toBeGreaterThan(1000)
    expect(again?.agreedAt).toBe(request.agreedAt)
    expect(captures()).toHaveLength(2)
  })
})

describe('a camera that is unplugged while views are taken', () => {
  test('is told of with what is safe and what to do, and the views that were taken stay', async () => {
    preferences.setState({ refinement: false })
    location.hash = '/posture'
    const screen = await render(<App capture={capture} />)
    const request: PostureRequest = {
      ...{ source: 'webcam', sessionId: crypto.randomUUID(), views: ['front', 'right'] },
    }
    takenBefore(request, ['front'])
    await start({ ...request, views: ['right'] })
    await expect.element(told()).toBeVisible()
    unplug()
    const cover = screen.getByRole('region', { name: 'Stage' })
    // The fake camera's device is still listed, so that it is not said to be unplugged.
    await expect.element(cover.getByText('The camera stopped sending pictures.')).toBeVisible()
    await expect.element(cover.getByText(/^Views that are safe: 1\./)).toBeVisible()
    await expect.element(cover.getByText(/plug it in again/)).toBeVisible()

    const { getUserMedia } = navigator.mediaDevices
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    await screen.getByRole('button', { name: 'Try again' }).click()
    const alert = screen.getByRole('alert')
    await expect.element(alert).toHaveTextContent('No camera was found.')
    await expect.element(alert).toHaveTextContent('Views that are safe: 1.')
    navigator.mediaDevices.getUserMedia = getUserMedia

    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect.element(told()).toHaveTextContent('Turn your right side to the camera')
    unplug()
    await screen.getByRole('button', { name: 'Finish with what was taken' }).click()
    await expect.element(screen.getByRole('button', { name: 'Keep', exact: true })).toBeVisible()
    expect(captures().map(({ capture }) => capture.view)).toEqual(['front'])
  })
})

describe('a device whose camera cannot be used', () => {
  test('is told so, with the sample as a way on', async () => {
    const { getUserMedia } = navigator.mediaDevices
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    location.hash = '/posture'
    const screen = await render(<App capture={capture} />)
    await screen.getByRole('button', { name: 'Start', exact: true }).click()
    await expect.element(screen.getByRole('alert')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Use the sample recording' })).toBeVisible()
    navigator.mediaDevices.getUserMedia = getUserMedia
  })
})
