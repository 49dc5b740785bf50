import '../../../src/ui/base.css'
import axe from 'axe-core'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { currentAngles } from '../../../src/features/capture/angle/current-angles'
import { database } from '../../../src/storage/db/database'
import { createClient, listSessions, readSession } from '../../../src/storage/repositories'
import { readPicture } from '../../../src/storage/repositories/pictures'
import { toastQueue } from '../../../src/ui/toast'
import { phantomCapture } from '../../fixtures/phantom-captures'
import { brightness, meanColour, plainPicture, recording, TIMES } from '../camera/support'

async function open(search = '') {
  location.hash = `/angle${search}`
  const screen = await render(<App />)
  const choose = async (file: File) => {
    await expect.element(screen.getByRole('button', { name: 'Open a picture or video' })).toBeVisible()
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('no file input')
    await userEvent.upload(input, file)
  }
  const tap = async (x: number, y: number) =>
    screen.getByTestId('picture-taps').click({ position: { x, y }, force: true })
  return { screen, choose, tap }
}

const aPicture = async () => {
  const { picture } = await phantomCapture('forward_head_man_mid_035', 'right')
  return new File([picture], 'side.jpg', { type: 'image/jpeg' })
}

/** The picture that was kept with the angles. */
async function keptPicture() {
  const [entry] = await database.entries
    .where('[state+encounterId]')
    .between(['kept', Dexie.minKey], ['kept', Dexie.maxKey])
    .toArray()
  const id = entry?.id ?? ''
  const row = entry?.content?.data
  const picture = await readPicture(id)
  if (!picture) throw new Error('no picture was kept')
  return { row, picture, bitmap: await createImageBitmap(picture) }
}

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})
afterEach(() => {
  vi.restoreAllMocks()
  toastQueue.clear()
  currentAngles.setState({}, true)
  location.hash = '/'
  delete document.documentElement.dataset.theme
})

describe('the free angle tool', () => {
  test('reads an angle off an opened picture and keeps it with a new session of the client, without the picture', async () => {
    const client = await createClient('A. Tester')
    const { screen, choose, tap } = await open(`?client=${client.id}`)
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'Three points' }).click()
    await tap(300, 200)
    await tap(200, 200)
    await tap(200, 100)
    await expect
      .element(screen.getByRole('list', { name: 'Measured by hand' }))
      .toHaveTextContent(/(89|90)\.\d°/)
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByRole('button', { name: 'Kept' })).toBeDisabled()
    const [session] = (await listSessions(client.id)).items
    const [kept] = session?.handPictures ?? []
    expect(kept).toMatchObject({ source: { kind: 'still', label: 'side.jpg' }, width: 960, height: 720 })
    expect(kept?.angles).toHaveLength(1)
    expect(await readPicture(kept?.id ?? '')).toBeUndefined()
    await screen.getByRole('link', { name: 'Go to the session' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Measured by hand' })).toBeVisible()
  })

  test('keeps the picture as well where the client has agreed, stripped of what else the file held', async () => {
    const { screen, choose, tap } = await open()
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(300, 300)
    await tap(300, 200)
    await screen.getByText('Keep the picture, too: the client has agreed').click()
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByRole('button', { name: 'Kept' })).toBeVisible()
    const { picture, bitmap } = await keptPicture()
    expect(picture.type).toBe('image/jpeg')
    expect([bitmap.width, bitmap.height]).toEqual([960, 720])
  })

  test('measures on the frozen picture of the camera', async () => {
    const { screen, tap } = await open()
    await screen.getByRole('button', { name: 'Use the camera' }).click()
    await screen.getByRole('button', { name: 'Freeze the picture' }).click()
    await screen.getByRole('button', { name: 'To horizontal' }).click()
    await tap(100, 100)
    await tap(200, 100)
    await expect.element(screen.getByRole('list', { name: 'Measured by hand' })).toHaveTextContent(/^0\.\d°/)
    await expect.element(screen.getByText(/nothing told how level the camera was/)).toBeVisible()
  })

  test('says what is the matter with a file that is no picture, and can go on', async () => {
    const { screen, choose } = await open()
    await choose(new File(['nothing to see'], 'notes.jpg', { type: 'image/jpeg' }))
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/This file is text/)
    await choose(await aPicture())
    await expect.element(screen.getByRole('button', { name: 'Three points' })).toBeVisible()
  })

  test('stays with its angles when the disk is full, and keeps them at the next try', async () => {
    const { screen, choose, tap } = await open()
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(300, 300)
    await tap(320, 200)
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be kept/)
    full.mockRestore()
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByRole('button', { name: 'Kept' })).toBeVisible()
  })

  test('measures on the frame that a video is sought to, and keeps that frame', async () => {
    const { screen, choose, tap } = await open()
    await choose(new File([await recording(640, 480)], 'steps.webm', { type: 'video/webm' }))
    const use = screen.getByRole('button', { name: 'Use this frame' })
    await expect.element(use).toBeEnabled()
    const video = document.querySelector('video')
    if (!video) throw new Error('no video')
    // Asked for before the frame has been found: what is shown until then is another one.
    video.currentTime = (TIMES[4] ?? 0) + 0.02
    use.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(300, 300)
    await tap(300, 200)
    await expect.element(screen.getByRole('list', { name: 'Measured by hand' })).toHaveTextContent(/^0\.\d°/)
    await screen.getByText('Keep the picture, too: the client has agreed').click()
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByRole('button', { name: 'Kept' })).toBeVisible()
    const { row, bitmap } = await keptPicture()
    expect(row).toMatchObject({
      source: { kind: 'video-file', label: 'steps.webm' },
      width: 640,
      height: 480,
    })
    expect(Math.abs(meanColour(bitmap)[0] - brightness(4))).toBeLessThan(8)
  })

  test('goes through a raw MJPEG recording picture by picture', async () => {
    const { screen, choose } = await open()
    const size = { width: 320, height: 240 }
    const pictures = await Promise.all(['red', 'lime', 'blue'].map((colour) => plainPicture(colour, size)))
    await choose(new File(pictures, 'colours.mjpeg'))
    await expect.element(screen.getByText('Picture 1 of 3')).toBeVisible()
    await screen.getByRole('slider', { name: 'Picture 1 of 3' }).element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(screen.getByText('Picture 2 of 3')).toBeVisible()
    await screen.getByRole('button', { name: 'Use this frame' }).click()
    await expect.element(screen.getByRole('button', { name: 'Three points' })).toBeVisible()
    const { frozen } = currentAngles.getState().current ?? {}
    expect(frozen?.source).toEqual({ kind: 'video-file', label: 'colours.mjpeg' })
    expect(meanColour(await createImageBitmap(frozen?.picture ?? new Blob()))[1]).toBeGreaterThan(200)
  })

  test('says so where a recording breaks off before its first frame', async () => {
    const { screen, choose } = await open()
    await choose(new File([(await recording()).slice(0, 60)], 'broken.webm', { type: 'video/webm' }))
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/file is damaged/)
    await expect.element(screen.getByRole('button', { name: 'Use this frame' })).toBeDisabled()
    await screen.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(screen.getByRole('button', { name: 'Use the camera' })).toBeVisible()
  })

  test('keeps unkept angles in memory when it is left by a link, by Back or by another address', async () => {
    const { screen, choose, tap } = await open('?client=a')
    const angles = screen.getByRole('list', { name: 'Measured by hand' })
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(300, 300)
    await tap(300, 200)
    await screen.getByRole('link', { name: 'Settings' }).click()
    await expect.element(screen.getByText('A picture measured by hand is not kept yet.')).toBeVisible()
    history.back()
    await expect.element(angles).toHaveTextContent(/^0\.\d°/)
    await expect
      .element(screen.getByText('A picture measured by hand is not kept yet.'))
      .not.toBeInTheDocument()

    // Somebody else's angles are neither shown there nor given to them.
    location.hash = '/angle?client=b'
    await expect.element(screen.getByText('Angles on a picture are not kept yet')).toBeVisible()
    await choose(await aPicture())
    const dialog = screen.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await screen.getByRole('button', { name: 'Look at them' }).click()
    await expect.element(angles).toHaveTextContent(/^0\.\d°/)
    expect(location.hash).toBe('#/angle?client=a')
    await screen.getByRole('button', { name: 'Undo' }).first().click()
    await expect.element(angles).not.toBeInTheDocument()
    await screen.getByRole('button', { name: 'Redo' }).first().click()

    await screen.getByRole('button', { name: 'Another picture' }).click()
    await choose(await aPicture())
    await dialog.getByRole('button', { name: 'Measure on this one' }).click()
    await expect.element(screen.getByRole('button', { name: 'To vertical' })).toBeVisible()
    await expect.element(angles).not.toBeInTheDocument()
    // Nothing is unkept any more.
    await screen.getByRole('link', { name: 'Settings' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    expect(screen.getByText('is not kept yet', { exact: false }).elements()).toEqual([])
  })

  test('adds to the session that it was opened from', async () => {
    const first = await open()
    await first.choose(await aPicture())
    await first.screen.getByRole('button', { name: 'To vertical' }).click()
    await first.tap(300, 300)
    await first.tap(320, 200)
    await first.screen.getByRole('button', { name: 'Keep', exact: true }).click()
    const link = first.screen.getByRole('link', { name: 'Go to the session' })
    await expect.element(link).toBeVisible()
    const id = link.element().getAttribute('href')?.split('/').at(-1) ?? ''
    expect((await readSession(id))?.id).toBe(id)
    await first.screen.unmount()
    const { screen, choose, tap } = await open(`?session=${id}`)
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'To horizontal' }).click()
    await tap(100, 100)
    await tap(200, 110)
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect
      .element(screen.getByRole('link', { name: 'Go to the session' }))
      .toHaveAttribute('href', `#/session/${id}`)
    expect(await database.entries.where('[state+encounterId]').equals(['kept', id]).count()).toBe(2)
  })

  test.each([
    [390, 'light'],
    [820, 'dark'],
    [1440, 'light'],
  ] as const)('fits %i px and has no accessibility violation, %s', async (width, theme) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const { screen, choose, tap } = await open()
    const clean = async () => {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      const { violations } = await axe.run(screen.container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
    await clean()
    await choose(await aPicture())
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(100, 200)
    await tap(120, 100)
    await clean()
  })
})
