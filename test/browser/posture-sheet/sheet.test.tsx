import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import { PostureSheet } from '../../../src/features/posture-sheet/PostureSheet'
import { aCapture } from '../../fixtures/captures'
import { phantomCapture } from '../../fixtures/phantom-captures'
import { aSession } from '../../fixtures/trials'

const session = aSession('2025-11-24')

const show = (captures: readonly PostureCapture[], pictures: ReadonlyMap<string, Blob> = new Map()) =>
  render(<PostureSheet captures={captures} pictureOf={(id) => pictures.get(id)} />)

afterEach(() => {
  delete document.documentElement.dataset.theme
})

describe('the posture sheet', () => {
  test('has a tab for each view, and shows its values with unit and direction', async () => {
    const front = aCapture({ session, moved: { left_shoulder: [0, -12] } })
    const screen = await show([{ ...front, heightCm: 180 }, aCapture({ session, view: 'right' })])
    const row = (name: string) => screen.getByRole('row').filter({ hasText: name })
    // 12 px higher over 172 px: 4.0°, as a network with no known correction says.
    await expect.element(row('Shoulder line')).toHaveTextContent(/4\.0° ± \d+\.\dleft higher/)
    await expect.element(row('Head shift')).toHaveTextContent(/%.*cm/)
    await screen.getByRole('tab', { name: 'Right side' }).click()
    await expect.element(row('Trunk inclination')).toBeVisible()
    await expect.element(row('Shoulder line')).not.toBeInTheDocument()
  })

  test('points out only what lies further from even than the value’s own error and the detectable change', async () => {
    // 4.0°, of a camera that was set up by eye: an MDC of 6°. 36 px are 11.8°.
    const screen = await show([
      aCapture({ session, moved: { left_shoulder: [0, -12] } }),
      aCapture({ session, moved: { left_shoulder: [0, -36] } }),
    ])
    const row = screen.getByRole('row').filter({ hasText: 'Shoulder line' })
    await expect.element(row).toHaveTextContent(/4\.0°/)
    await expect.element(row).not.toHaveTextContent('beyond error')
    await screen.getByRole('tab', { name: 'Front 2' }).click()
    await expect.element(row).toHaveTextContent('left higher, beyond error')
    await expect.element(screen.getByText('Further from even than the measurement error:')).toBeVisible()
  })

  test('says why a value is missing and what to do, in the words of the view', async () => {
    const screen = await show([aCapture({ session }), aCapture({ session, view: 'back' })])
    const row = screen.getByRole('row').filter({ hasText: 'Pelvic obliquity' })
    await expect.element(row).toHaveTextContent('No model sees this. Place both ASIS to measure it.')
    await screen.getByRole('tab', { name: 'Back' }).click()
    await expect.element(row).toHaveTextContent('Place both PSIS to measure it.')
  })

  test('gives definition and source one tap deep, by keyboard too', async () => {
    const screen = await show([aCapture({ session })])
    const name = screen.getByRole('button', { name: 'Shoulder line' })
    await expect.element(name).toHaveAttribute('aria-expanded', 'false')
    name.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(name).toHaveAttribute('aria-expanded', 'true')
    await expect.element(screen.getByText(/Line between both acromia/)).toBeVisible()
    await expect
      .element(screen.getByText('our own definition, on the landmarks of the pose models'))
      .toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(/Line between both acromia/)).not.toBeInTheDocument()
  })

  test('shows the picture where one was kept, and a drawn figure where none was', async () => {
    const { capture, picture } = await phantomCapture('shoulder_tilt_man_mid_m010', 'front')
    const screen = await show(
      [capture, aCapture({ session, view: 'right' })],
      new Map([[capture.id, picture]]),
    )
    const drawn = screen.getByRole('img', { name: /as a line drawing/ })
    await expect
      .element(screen.getByRole('img', { name: /^The person standing, from in front/ }))
      .toBeVisible()
    expect(screen.container.querySelector('image')?.getAttribute('href')).toMatch(/^blob:/)
    await screen.getByRole('tab', { name: 'Right side' }).click()
    await expect.element(drawn).toBeVisible()
    expect(screen.container.querySelector('image')).toBeNull()
  })

  test('says whether the lines follow gravity', async () => {
    const { capture } = await phantomCapture('shoulder_tilt_man_mid_008_rollp5', 'front')
    const unknown = await phantomCapture('shoulder_tilt_man_mid_008_rollp5', 'front', {
      levelKnown: false,
      id: 'b',
    })
    const screen = await show([capture, unknown.capture])
    await expect
      .element(screen.getByText('The lines follow gravity, as told by a marked upright edge.'))
      .toBeVisible()
    // The shoulders are tilted by 8°, the camera by 5°.
    await expect
      .element(screen.getByRole('row').filter({ hasText: 'Shoulder line' }))
      .toHaveTextContent(/[78]\.\d° ± \d+\.\dleft higher, beyond error/)
    await screen.getByRole('tab', { name: 'Front 2' }).click()
    await expect.element(screen.getByText(/nothing told how level the camera was/)).toBeVisible()
  })

  test.each([
    [390, 'light'],
    [820, 'dark'],
    [1440, 'light'],
  ] as const)('fits %i px and has no accessibility violation, %s', async (width, theme) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const { capture, picture } = await phantomCapture('shoulder_tilt_man_mid_m010', 'front')
    const screen = await show(
      [capture, aCapture({ session, view: 'back' })],
      new Map([[capture.id, picture]]),
    )
    await screen.getByRole('button', { name: 'Shoulder line' }).click()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const { violations } = await axe.run(screen.container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
