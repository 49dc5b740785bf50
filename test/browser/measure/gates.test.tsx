import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { MissingReason } from '../../../src/core/math/missing'
import type { MovementId } from '../../../src/core/movements/movement'
import type { GateId } from '../../../src/core/quality/gate'
import { createCapture } from '../../../src/features/capture/capture'
import { currentTrial, discardTrial } from '../../../src/features/capture/movement/current-trial'
import { forgetMark } from '../../../src/features/capture/stage/camera-level'
import { preferences } from '../../../src/storage/preferences'
import { type FootageId, footagePicture } from '../../fixtures/footage'

/** Every gate on footage made for it, played to the app as a video file. */

const capture = createCapture()
const { start, cancel } = capture.movement

/** A second and a half of a still recording: time to be seen, and for people to be counted. */
const FRAMES = 45

/** A recording in which nothing moves: raw MJPEG is one JPEG after the other. */
async function footage(id: FootageId, frames = FRAMES): Promise<File> {
  const jpeg = await footagePicture(id)
  return new File(
    Array.from({ length: frames }, () => jpeg),
    'footage.mjpeg',
  )
}

async function play(file: File, movement: MovementId = 'shoulder-abduction') {
  location.hash = '/measure'
  const screen = await render(<App capture={capture} />)
  await start({ choice: { movement, side: 'left', source: 'file' }, file, sessionId: 'test' })
  return screen
}

const told = (words: string) =>
  expect
    .element(page.getByRole('region', { name: 'Stage' }).getByRole('status'), { timeout: 60_000 })
    .toHaveTextContent(words)

/** Waits for the recording to end, and gives the trial that came of it. */
async function ended() {
  await expect.poll(() => currentTrial.getState().current, { timeout: 60_000 }).toBeDefined()
  const trial = currentTrial.getState().current?.trial
  if (!trial) throw new Error('no trial')
  return trial
}

async function refuses(gate: GateId, reason: MissingReason, words: string) {
  await told(words)
  const { analysis } = await ended()
  expect(analysis.mean).toMatchObject({ missing: reason })
  expect(analysis.repetitions).toEqual([])
  expect(analysis.gates?.find((each) => each.gate === gate)?.recording.status).toBe('refuse')
}

beforeEach(() => page.viewport(1024, 760))

afterEach(() => {
  cancel()
  discardTrial()
  forgetMark()
  location.hash = '/'
})

// The two kinds of network leave the picture, and doubt, in ways of their own.
describe.each(['movenet-lightning', 'litert-blazepose-full'] as const)('with %s', (model) => {
  beforeEach(() => preferences.setState({ model, backend: 'wasm' }))

  describe('footage of a person who stands well', () => {
    test('passes every gate, and the neutral is taken', async () => {
      await play(await footage('standing'))
      await told('Stand relaxed and still')
      const { analysis } = await ended()
      expect(analysis.neutral).not.toHaveProperty('missing')
      expect(analysis.gates?.filter(({ recording }) => recording.status === 'refuse')).toEqual([])
      expect(analysis.gates?.find(({ gate }) => gate === 'level')?.recording.status).toBe('unknown')
      expect(analysis.gates?.find(({ gate }) => gate === 'light')?.recording.median).toBeGreaterThan(40)
      expect(analysis.gates?.find(({ gate }) => gate === 'distance')?.recording.median).toBeCloseTo(3, 0)
    })
  })

  describe('footage that gives no number', () => {
    test('a person who stands sideways in a movement seen from in front', async () => {
      await play(await footage('sideways'))
      await refuses('view', 'wrong-view', 'Face the camera')
      await expect.element(page.getByText('Nothing was measured: not in the right view')).toBeVisible()
    })

    test('a person who faces the camera in a movement seen from the side', async () => {
      await play(await footage('standing'), 'shoulder-flexion')
      await refuses('view', 'wrong-view', 'Turn your left side to the camera')
    })

    test('a hand that the edge of the picture cuts off', async () => {
      await play(await footage('cutOff'))
      await refuses('in-frame', 'outside-picture', 'your hand leaves the picture')
    })

    test('two people', async () => {
      await play(await footage('twoPeople'))
      await refuses('one-person', 'several-people', 'Only one person in the picture, please')
    })

    test('a dark room', async () => {
      await play(await footage('darkRoom'))
      await refuses('light', 'too-dark', 'More light, please')
    })

    test('a blank wall', async () => {
      await play(await footage('blankWall'))
      await refuses('one-person', 'nobody', 'Step into the picture')
    })
  })
})

// How the camera stands is read off the room, by no network.
describe('a camera that leans', () => {
  beforeEach(() => preferences.setState({ model: 'movenet-lightning', backend: 'wasm' }))

  const tap = (target: Element, x: number, y: number) => {
    const { left, top } = target.getBoundingClientRect()
    const at = { clientX: left + x, clientY: top + y, bubbles: true }
    target.dispatchEvent(new PointerEvent('pointerdown', at))
  }

  test('is refused once an upright edge in the picture is marked', async () => {
    const screen = await play(await footage('leaningCamera', 4 * FRAMES))
    // A picture alone cannot tell a leaning camera.
    await expect.element(screen.getByText('Camera level not checked', { exact: false })).toBeVisible()
    await screen.getByRole('button', { name: 'Mark an upright edge' }).click()
    const taps = screen.getByTestId('edge-taps').element()
    // Turned clockwise by 10°: 200 pixels up are 35 to the right.
    tap(taps, 300, 300)
    await expect.element(screen.getByText('Now tap a second point of the same edge')).toBeVisible()
    tap(taps, 335.3, 100)
    await expect.element(screen.getByRole('slider', { name: 'Lean of the edge' })).toHaveValue('10')
    await screen.getByRole('button', { name: 'Use this edge' }).click()
    await told('Straighten the camera: it leans to one side')
    await expect.element(screen.getByText('Camera level: 10° (marked edge)')).toBeVisible()
    const { analysis, recording } = await ended()
    expect(recording.level?.source).toBe('marked')
    expect(analysis.gates?.find(({ gate }) => gate === 'level')).toMatchObject({
      recording: { status: 'refuse', worst: expect.closeTo(10, 1) },
    })
  })

  test('is refused once lines that were found in the picture are said to be upright in the room', async () => {
    const screen = await play(await footage('leaningCamera', 4 * FRAMES))
    await told('Stand')
    await screen.getByRole('button', { name: 'Find an upright line' }).click()
    await expect
      .element(screen.getByText('Is each thick line upright in the room', { exact: false }))
      .toBeVisible()
    await expect.element(screen.getByRole('slider', { name: 'Lean of the edge' })).toHaveValue('10')
    // Nothing is taken before it is confirmed.
    await expect.element(screen.getByText('Camera level not checked', { exact: false })).toBeVisible()
    expect((await axe.run(screen.container)).violations).toEqual([])
    await screen.getByRole('button', { name: 'Yes, upright' }).click()
    await told('Straighten the camera: it leans to one side')
    await expect.element(screen.getByText('Camera level: 10° (found and confirmed)')).toBeVisible()
    const { analysis, recording } = await ended()
    expect(recording.level?.source).toBe('found')
    expect(analysis.gates?.find(({ gate }) => gate === 'level')).toMatchObject({
      recording: { status: 'refuse', worst: expect.closeTo(10, 0) },
    })
  })

  test('has a line that was found moved with the keyboard, which makes it a marked one', async () => {
    const screen = await play(await footage('leaningCamera', 4 * FRAMES))
    await told('Stand')
    screen.getByRole('button', { name: 'Find an upright line' }).element().focus()
    await userEvent.keyboard('{Enter}')
    const slider = screen.getByRole('slider', { name: 'Lean of the edge' })
    await expect.element(slider).toHaveValue('10')
    slider.element().focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.element(slider).toHaveValue('9')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(screen.getByText('Camera level: 9° (marked edge)')).toBeVisible()
  })

  test('without a line in the picture nothing is proposed, and an edge can be marked by hand', async () => {
    const screen = await play(await footage('blankWall', 4 * FRAMES))
    await told('Step into the picture')
    await screen.getByRole('button', { name: 'Find an upright line' }).click()
    await expect
      .element(screen.getByText('No upright line is clear enough in this picture.', { exact: false }))
      .toBeVisible()
    await screen.getByRole('button', { name: 'Mark an upright edge' }).click()
    await expect.element(screen.getByRole('button', { name: 'Use this edge' })).toBeVisible()
  })
})
