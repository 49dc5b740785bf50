import '../../../src/ui/base.css'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { toPixels } from '../../../src/core/body/frame-space'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import { unpackPose } from '../../../src/core/trial/landmark-recording'
import { PostureSheet } from '../../../src/features/posture-sheet/PostureSheet'
import { aCapture } from '../../fixtures/captures'
import { phantomCapture } from '../../fixtures/phantom-captures'
import { aSession } from '../../fixtures/trials'

function Kept({
  first,
  picture,
  onChange,
}: {
  readonly first: PostureCapture
  readonly picture: Blob | undefined
  readonly onChange: (capture: PostureCapture) => void
}) {
  const [capture, setCapture] = useState(first)
  return (
    <PostureSheet
      captures={[capture]}
      pictureOf={() => picture}
      onChange={(changed) => {
        onChange(changed)
        setCapture(changed)
      }}
    />
  )
}

async function measure(capture: PostureCapture, picture?: Blob) {
  const onChange = vi.fn<(capture: PostureCapture) => void>()
  const screen = await render(<Kept first={capture} picture={picture} onChange={onChange} />)
  await screen.getByText('Angles by hand', { exact: true }).click()
  const tap = async (x: number, y: number) => {
    const svg = screen.container.querySelector<SVGSVGElement>('svg[role=img]')
    if (!svg) throw new Error('no picture')
    const box = svg.viewBox.baseVal
    const taps = screen.getByTestId('picture-taps')
    const { width, height } = taps.element().getBoundingClientRect()
    await taps.click({
      position: { x: ((x - box.x) / box.width) * width, y: ((y - box.y) / box.height) * height },
      force: true,
    })
  }
  const shown = unpackPose(capture.recording, 0)
  const angles = () =>
    (onChange.mock.lastCall?.[0].handAngles ?? []).map((angle) => ({
      ...angle,
      points: angle.points.map((point) => toPixels(point, shown)),
    }))
  return { screen, onChange, tap, angles }
}

const side = () => phantomCapture('forward_head_man_mid_035', 'right')

beforeEach(() => page.viewport(1440, 1000))
afterEach(() => {
  delete document.documentElement.dataset.theme
})

describe('an angle by hand', () => {
  test('of three tapped points is read at the fulcrum, named, and shown with the values', async () => {
    const { capture, picture } = await side()
    const { screen, tap, angles } = await measure(capture, picture)
    await screen.getByRole('button', { name: 'Three points' }).click()
    await expect.element(screen.getByText(/Tap point 1 of 3: first arm/)).toBeVisible()
    await tap(560, 450)
    await tap(480, 450)
    await tap(480, 370)
    expect(angles()).toHaveLength(1)
    expect(angles()[0]).toMatchObject({ kind: 'three-point' })
    const list = screen.getByRole('list', { name: 'Measured by hand' })
    await expect.element(list).toHaveTextContent(/(89|90)\.\d°.*measured by hand/)
    await screen.getByRole('textbox', { name: 'Name of angle 1' }).fill('Hip')
    await userEvent.tab()
    expect(angles()[0]?.label).toBe('Hip')
    await screen.getByText('Values', { exact: true }).click()
    const shown = screen.getByRole('region', { name: 'Measured by hand' })
    await expect.element(shown).toHaveTextContent(/Hip \(three points\)/)
  })

  test('is read against gravity where the roll of the camera is known', async () => {
    const { capture, picture } = await phantomCapture('shoulder_tilt_man_mid_008_rollp5', 'front')
    const { screen, tap } = await measure(capture, picture)
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(480, 500)
    await tap(480, 300)
    await expect
      .element(screen.getByRole('list', { name: 'Measured by hand' }))
      .toHaveTextContent(/[45]\.\d°/)
  })

  test('can be placed and moved with the keyboard alone, and undone point by point', async () => {
    const { capture, picture } = await side()
    const { screen, onChange, angles } = await measure(capture, picture)
    screen.getByRole('button', { name: 'To horizontal' }).element().focus()
    await userEvent.keyboard('{Enter}')
    const put = screen.getByRole('button', { name: 'Put the point in the middle' })
    await put.click()
    const start = screen.getByRole('button', { name: /^New angle, start/ })
    await expect.element(start).toHaveFocus()
    await userEvent.keyboard('{Shift>}{ArrowLeft>4/}{/Shift}')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(start).not.toBeInTheDocument()
    await put.click()
    await userEvent.keyboard('{Shift>}{ArrowLeft>4/}{/Shift}')
    await put.click()
    expect(onChange).toHaveBeenCalledTimes(1)
    const [a, b] = angles()[0]?.points ?? []
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(40, 9)
    await expect.element(screen.getByRole('list', { name: 'Measured by hand' })).toHaveTextContent('0.0°')
    screen
      .getByRole('button', { name: /^Angle 1, end/ })
      .element()
      .focus()
    await userEvent.keyboard('{Shift>}{ArrowUp>4/}{/Shift}')
    await expect.element(screen.getByRole('list', { name: 'Measured by hand' })).toHaveTextContent('45.0°')
    await screen.getByRole('button', { name: 'Remove Angle 1' }).click()
    expect(angles()).toEqual([])
    await screen.getByRole('button', { name: 'Undo' }).click()
    expect(angles()).toHaveLength(1)
  })

  test('on a drawn figure snaps to its landmarks, and says what it is then', async () => {
    const capture = aCapture({ session: aSession('2025-11-24'), view: 'right' })
    const { screen, tap, angles } = await measure(capture)
    await expect.element(screen.getByText(/an angle is one between the model’s own landmarks/)).toBeVisible()
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(400, 640)
    await tap(400, 360)
    const end = screen.getByRole('button', { name: /^Angle 1, end/ })
    const taps = screen.container.querySelector('svg[role=img]')
    const box = taps?.getBoundingClientRect()
    const scale = (box?.width ?? 0) / (taps instanceof SVGSVGElement ? taps.viewBox.baseVal.width : 1)
    const from = end.element().getBoundingClientRect()
    // The right shoulder lies at 346, 356: dropped 3 px beside it.
    await userEvent.dragAndDrop(end, screen.getByRole('img', { name: /line drawing/ }), {
      force: true,
      steps: 5,
      targetPosition: {
        x: from.x + from.width / 2 - (box?.x ?? 0) - 54 * scale + 3,
        y: from.y + from.height / 2 - (box?.y ?? 0) - 4 * scale,
      },
    })
    const { x = 0 } = unpackPose(capture.recording, 22).imageLandmarks.right_shoulder ?? {}
    expect(Math.abs((angles()[0]?.points[1]?.x ?? 0) - x)).toBeLessThan(8)
  })

  test.each([
    [390, 'dark'],
    [820, 'light'],
    [1440, 'dark'],
  ] as const)('fits %i px and has no accessibility violation, %s', async (width, theme) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const { capture, picture } = await side()
    const { screen, tap } = await measure(capture, picture)
    await screen.getByRole('button', { name: 'Two lines' }).click()
    await tap(470, 300)
    await tap(480, 430)
    await tap(480, 440)
    await tap(490, 560)
    await screen.getByRole('button', { name: 'To vertical' }).click()
    await tap(500, 240)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const { violations } = await axe.run(screen.container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
