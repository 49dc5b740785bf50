import '../../../src/ui/base.css'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type NormalisedPoint, toPixels } from '../../../src/core/body/frame-space'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import type { PlacedPointName } from '../../../src/core/posture/points/placed-points'
import { unpackPose } from '../../../src/core/trial/landmark-recording'
import { PostureSheet } from '../../../src/features/posture-sheet/PostureSheet'
import { aCapture } from '../../fixtures/captures'
import { phantomCapture } from '../../fixtures/phantom-captures'
import { aSession } from '../../fixtures/trials'

type Shown = Awaited<ReturnType<typeof phantomCapture>>

/** The sheet with somebody who keeps what is changed, as its screens do. */
function Kept({
  first,
  pictures,
  onChange,
}: {
  readonly first: readonly PostureCapture[]
  readonly pictures: ReadonlyMap<string, Blob>
  readonly onChange: (capture: PostureCapture) => void
}) {
  const [captures, setCaptures] = useState(first)
  const change = (capture: PostureCapture) => {
    onChange(capture)
    setCaptures(captures.map((each) => (each.id === capture.id ? capture : each)))
  }
  return <PostureSheet captures={captures} pictureOf={(id) => pictures.get(id)} onChange={change} />
}

async function edit(...shown: readonly Pick<Shown, 'capture' | 'picture'>[]) {
  const onChange = vi.fn<(capture: PostureCapture) => void>()
  const pictures = new Map(shown.map(({ capture, picture }) => [capture.id, picture]))
  const screen = await render(
    <Kept first={shown.map(({ capture }) => capture)} pictures={pictures} onChange={onChange} />,
  )
  await screen.getByText('Landmarks', { exact: true }).click()
  /** In pixels of the picture. */
  const placeOf = (name: PlacedPointName) => {
    const { placed = [], recording } = onChange.mock.lastCall?.[0] ?? {}
    const point = placed.find((each) => each.name === name)
    if (!point || !recording) return undefined
    const inPicture = (at: NormalisedPoint) => {
      const { x, y } = toPixels(at, unpackPose(recording, 0))
      return { x: Number(x.toFixed(6)), y: Number(y.toFixed(6)) }
    }
    const { place, automatic, placedBy } = point
    return { placedBy, place: inPicture(place), ...(automatic && { automatic: inPicture(automatic) }) }
  }
  const choose = async (name: string) => {
    const radio = screen.getByRole('radio', { name })
    radio.element().closest('label')?.click()
    await expect.element(radio).toBeChecked()
  }
  /** Where a pixel of the picture lies on the screen, from the corner of what can be tapped. */
  const onScreen = (x: number, y: number) => {
    const taps = screen.getByTestId('picture-taps').element().getBoundingClientRect()
    const svg = screen.container.querySelector<SVGSVGElement>('svg[role=img]')
    if (!svg) throw new Error('no picture')
    const box = svg.viewBox.baseVal
    return { x: ((x - box.x) / box.width) * taps.width, y: ((y - box.y) / box.height) * taps.height }
  }
  /** Whatever lies there: the picture, or a ring that waits above it. */
  const tap = (x: number, y: number) =>
    screen.getByTestId('picture-taps').click({ position: onScreen(x, y), force: true })
  return { screen, onChange, placeOf, choose, tap, onScreen }
}

const front = () => phantomCapture('shoulder_tilt_man_mid_m010', 'front')

beforeEach(() => page.viewport(1440, 1000))
afterEach(() => {
  delete document.documentElement.dataset.theme
})

describe('placing a landmark', () => {
  test('by a tap puts it there, remembers where the model had its stand-in, and goes on by keyboard', async () => {
    const { capture, picture, truth } = await front()
    const { screen, onChange, placeOf, choose, tap } = await edit({ capture, picture })
    await choose('Left acromion, not placed')
    const [x = 0, y = 0] = truth.landmarks.left_acromion?.px ?? []
    await tap(x, y)
    const placed = placeOf('left_acromion')
    expect(placed?.placedBy).toBe('user')
    expect(Math.hypot((placed?.place.x ?? 0) - x, (placed?.place.y ?? 0) - y)).toBeLessThan(1.5)
    const [sx, sy] = truth.landmarks.left_shoulder?.px ?? []
    expect(placed?.automatic?.x).toBeCloseTo(sx ?? 0, 2)
    expect(placed?.automatic?.y).toBeCloseTo(sy ?? 0, 2)
    await expect.element(screen.getByRole('button', { name: /^Left acromion, placed/ })).toHaveFocus()
    await expect.element(screen.getByTestId('magnifier')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowUp}{/Shift}')
    expect(placeOf('left_acromion')?.place).toEqual({
      x: (placed?.place.x ?? 0) + 1,
      y: (placed?.place.y ?? 0) - 10,
    })
    expect(onChange).toHaveBeenCalledTimes(3)
  })

  test('by dragging its ring changes the values once, when it has come to rest', async () => {
    const { screen, onChange, placeOf, choose, onScreen } = await edit(await front())
    await choose('Right patella, not placed')
    const ring = screen.getByRole('button', { name: /^Right patella, not placed/ })
    const before = ring.element().getBoundingClientRect()
    const taps = screen.getByTestId('picture-taps')
    const box = taps.element().getBoundingClientRect()
    const to = { x: before.x + 22 - box.x + 40, y: before.y + 22 - box.y - 30 }
    await userEvent.dragAndDrop(ring, taps, { targetPosition: to, steps: 8 })
    expect(onChange).toHaveBeenCalledTimes(1)
    const perPixel = onScreen(1, 0).x - onScreen(0, 0).x
    const { place, automatic } = placeOf('right_patella') ?? {}
    expect((place?.x ?? 0) - (automatic?.x ?? 0)).toBeCloseTo(40 / perPixel, -0.3)
    expect((place?.y ?? 0) - (automatic?.y ?? 0)).toBeCloseTo(-30 / perPixel, -0.3)
    await expect.element(screen.getByRole('button', { name: /^Right patella, placed/ })).toBeVisible()
  })

  test('snaps to the model’s stand-in while dragged near it, and never by arrow keys', async () => {
    const { screen, placeOf, choose } = await edit(await front())
    await choose('Right patella, not placed')
    const ring = screen.getByRole('button', { name: /^Right patella/ })
    ring.element().focus()
    await userEvent.keyboard('{ArrowLeft>2/}')
    const { automatic } = placeOf('right_patella') ?? {}
    expect(placeOf('right_patella')?.place.x).toBe(Math.round((automatic?.x ?? 0) - 2))
    const box = screen.getByTestId('picture-taps').element().getBoundingClientRect()
    const at = ring.element().getBoundingClientRect()
    await userEvent.dragAndDrop(ring, screen.getByTestId('picture-taps'), {
      targetPosition: { x: at.x + 22 - box.x + 5, y: at.y + 22 - box.y + 4 },
      steps: 4,
    })
    expect(placeOf('right_patella')?.place).toEqual({
      x: Math.round(automatic?.x ?? 0),
      y: Math.round(automatic?.y ?? 0),
    })
  })

  test('of both ASIS turns the missing pelvic line into a value, and says so on the way', async () => {
    const { screen, choose, tap } = await edit(await front())
    await choose('Left ASIS, not placed')
    await tap(500, 400)
    await expect.element(screen.getByText(/It counts once right ASIS is placed as well/)).toBeVisible()
    await screen.getByRole('button', { name: 'Next: Right ASIS' }).click()
    await tap(460, 407)
    // 7 px lower over 40 px.
    const changes = screen.getByRole('definition').filter({ hasText: 'left higher' })
    await expect.element(changes).toHaveTextContent(/^(9\.\d|10\.\d)°, left higher$/)
  })

  test('of C7 and tragus puts the craniovertebral angle in the place of its stand-in', async () => {
    const { capture, picture, truth } = await phantomCapture('forward_head_man_mid_035', 'right')
    const { screen, choose, tap } = await edit({ capture, picture })
    for (const [name, point] of [
      ['C7, not placed', 'c7'],
      ['Tragus, not placed', 'right_tragus'],
    ] as const) {
      await choose(name)
      const [x = 0, y = 0] = truth.landmarks[point]?.px ?? []
      await tap(x, y)
    }
    await screen.getByText('Values', { exact: true }).click()
    const row = screen.getByRole('row').filter({ hasText: 'Craniovertebral angle' })
    await expect.element(row).toHaveTextContent(/placed by hand/)
    const value = Number(/([\d.]+)°/.exec(row.element().textContent ?? '')?.[1])
    // True: 35°.
    expect(Math.abs(value - 35)).toBeLessThan(2)
    await expect
      .element(screen.getByRole('row').filter({ hasText: 'Ear–shoulder inclination' }))
      .not.toBeInTheDocument()
  })

  test('of both ankles and toes gives toe-out, which has no value before', async () => {
    const capture = aCapture({ session: aSession('2025-11-24') })
    const { screen, choose, tap } = await edit({ capture, picture: (await front()).picture })
    const listed = (text: RegExp) => screen.getByRole('definition').filter({ hasText: text })
    await choose('Left second toe, not placed')
    await tap(432, 1168)
    await expect.element(listed(/place mid-ankle and second toe of both feet/)).toBeVisible()
    await screen.getByRole('button', { name: 'Next: Right second toe' }).click()
    await tap(288, 1168)
    await choose('Left mid-ankle, not placed')
    await tap(402, 1096)
    await screen.getByRole('button', { name: 'Next: Right mid-ankle' }).click()
    await tap(318, 1096)
    // 30 px aside of 120 px are 14.4°; from the ray that is 3.7° off the camera's axis.
    await expect.element(listed(/^1[01]\.\d°, toe-out$/)).toBeVisible()
    await screen.getByText('Values', { exact: true }).click()
    const row = screen.getByRole('row').filter({ hasText: 'Toe-out' })
    await expect.element(row).toHaveTextContent(/1[01]\.\d° ± [34]\.\d.*placed by hand/)
  })

  test('of toes cannot be done where they are below the picture, and their row says so', async () => {
    const { capture, picture } = await front()
    const screen = await render(
      <PostureSheet captures={[capture]} pictureOf={() => picture} onChange={() => {}} />,
    )
    await expect
      .element(screen.getByRole('row').filter({ hasText: 'Toe-out' }))
      .toHaveTextContent(/outside the picture.*from further back, with head and feet in the picture/)
  })

  test('works from the choice to the place with the keyboard alone', async () => {
    const { screen, placeOf } = await edit(await front())
    screen.getByRole('radio', { name: 'Landmarks' }).element().focus()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect.element(screen.getByRole('radio', { name: 'Left acromion, not placed' })).toBeChecked()
    const ring = screen.getByRole('button', { name: /^Left acromion/ })
    for (let steps = 0; steps < 6 && document.activeElement !== ring.element(); steps++) await userEvent.tab()
    await expect.element(ring).toHaveFocus()
    // The model has it right: somebody has looked.
    await userEvent.keyboard('{Enter}')
    const { place, automatic } = placeOf('left_acromion') ?? {}
    expect(place).toEqual({ x: Math.round(automatic?.x ?? 0), y: Math.round(automatic?.y ?? 0) })
  })
})

describe('a placed landmark', () => {
  test('can be undone, redone and put back to automatic, and views have their own history', async () => {
    const other = await phantomCapture('forward_head_man_mid_035', 'right')
    const { screen, onChange, choose, tap } = await edit(await front(), other)
    const names = () => onChange.mock.lastCall?.[0].placed.map(({ name }) => name)
    await choose('Left acromion, not placed')
    await tap(510, 280)
    await screen.getByRole('button', { name: 'Undo' }).click()
    expect(names()).toEqual([])
    await screen.getByRole('button', { name: 'Redo' }).click()
    expect(names()).toEqual(['left_acromion'])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(names()).toEqual([])
    await userEvent.keyboard('{Control>}y{/Control}')
    await screen.getByRole('button', { name: 'Back to automatic' }).click()
    expect(names()).toEqual([])
    await screen.getByRole('tab', { name: 'Right side' }).click()
    await screen.getByText('Landmarks', { exact: true }).click()
    await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
    await screen.getByRole('tab', { name: 'Front' }).click()
    await screen.getByText('Landmarks', { exact: true }).click()
    await screen.getByRole('button', { name: 'Undo' }).click()
    expect(names()).toEqual(['left_acromion'])
  })

  test('keeps what the model alone says among the details', async () => {
    const { screen, choose, tap } = await edit(await front())
    await choose('Left acromion, not placed')
    await tap(515, 270)
    await choose('Right acromion, not placed')
    await tap(440, 270)
    await screen.getByText('Values', { exact: true }).click()
    const row = screen.getByRole('row').filter({ hasText: 'Shoulder line' })
    await expect.element(row).toHaveTextContent(/placed by hand/)
    await screen.getByRole('button', { name: 'Shoulder line' }).click()
    // The picture's shoulders are tilted by −10°.
    await expect.element(screen.getByText(/^−(9|10)\.\d°$/)).toBeVisible()
  })
})

describe('the landmark editor', () => {
  test('offers only what the view can use', async () => {
    const back = aCapture({ session: aSession('2025-11-24'), view: 'back' })
    const { screen } = await edit({ capture: back, picture: (await front()).picture })
    expect(screen.getByRole('radio', { name: /scapula/ }).elements()).toHaveLength(2)
    expect(screen.getByRole('radio', { name: /patella|tragus|ASIS/ }).elements()).toHaveLength(0)
  })

  test('places nothing on a drawn figure, and says why', async () => {
    const capture = aCapture({ session: aSession('2025-11-24') })
    const screen = await render(
      <PostureSheet captures={[capture]} pictureOf={() => undefined} onChange={() => {}} />,
    )
    await screen.getByText('Landmarks', { exact: true }).click()
    await expect.element(screen.getByText(/none was kept of this view/)).toBeVisible()
    expect(screen.getByTestId('picture-taps').elements()).toHaveLength(0)
    expect(screen.getByRole('radio', { name: /acromion/ }).elements()).toHaveLength(0)
  })

  test('is not there for reading only', async () => {
    const { capture, picture } = await front()
    const screen = await render(<PostureSheet captures={[capture]} pictureOf={() => picture} />)
    await expect.element(screen.getByRole('row').filter({ hasText: 'Shoulder line' })).toBeVisible()
    expect(screen.getByText('Landmarks', { exact: true }).elements()).toHaveLength(0)
  })

  test.each([
    [390, 'light'],
    [820, 'dark'],
    [1440, 'light'],
  ] as const)('fits %i px, has targets of 24 px and no accessibility violation, %s', async (width, theme) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const { screen, choose, tap } = await edit(await front())
    await choose('Left acromion, not placed')
    await tap(515, 270)
    await choose('Right acromion, not placed')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    for (const button of screen.getByRole('button').elements()) {
      const { width: across, height } = button.getBoundingClientRect()
      expect(Math.min(across, height), button.outerHTML).toBeGreaterThanOrEqual(24)
    }
    const { violations } = await axe.run(screen.container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
