import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createClient } from '../../../src/storage/repositories'
import { formatMoment } from '../../../src/ui/format'
import { emptyDisk, inspect, keepPosture, open } from './support'

beforeEach(emptyDisk)

/** The head 60 px further forward: 6 % of the person's height. */
const FORWARD = {
  view: 'right',
  moved: { nose: [60, 0], left_eye: [60, 0], right_eye: [60, 0], left_ear: [60, 0], right_ear: [60, 0] },
} as const
/** The left shoulder 40 px lower, over 172 px. */
const LOW_SHOULDER = { view: 'front', moved: { left_shoulder: [0, 40] } } as const

async function twoSessions(walls: { readonly before?: string; readonly after?: string } = {}) {
  const maria = await createClient('Maria K.')
  const before = await keepPosture('2025-01-10', maria.id, ['front', 'right'], walls.before)
  const after = await keepPosture('2025-03-03', maria.id, [LOW_SHOULDER, FORWARD, 'back'], walls.after)
  return { maria, before, after }
}

describe('before and after', () => {
  test('of the same view lie over each other; the slider leads from one to the other by keyboard alone', async () => {
    const { maria, before, after } = await twoSessions({ before: '#d9d2c4', after: '#b9c7cf' })
    const screen = await open(`/client/${maria.id}/posture`)
    await expect.element(screen.getByRole('tab')).toHaveLength(2)
    const picture = screen.getByRole('img', {
      name: /from in front.*10 Jan 2025 and 3 Mar 2025 over each other/,
    })
    await expect.element(picture).toBeVisible()
    expect(picture.element().querySelectorAll('image')).toHaveLength(2)

    const slider = screen.getByRole('slider', { name: 'From before to after' })
    slider.element().focus()
    await expect.element(slider).toHaveAttribute('aria-valuetext', '50 % after')
    const opacityOfAfter = () =>
      picture.element().querySelectorAll('image')[1]?.closest('g[opacity]')?.getAttribute('opacity')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '55 % after')
    expect(opacityOfAfter()).toBe('0.55')
    await userEvent.keyboard('{Home}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'before')
    expect(opacityOfAfter()).toBe('0')
    await userEvent.keyboard('{End}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'after')
    expect(opacityOfAfter()).toBe('1')

    await userEvent.click(screen.getByRole('radio', { name: 'Wipe' }))
    await userEvent.click(screen.getByRole('tab', { name: 'Right side' }))
    const other = screen.getByRole('img', { name: /from the right/ })
    await expect.element(other).toBeVisible()
    await expect.element(screen.getByRole('radio', { name: 'Wipe' })).toBeChecked()
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'after')
    expect(location.hash).not.toContain('undefined')
    await expect.element(screen.getByRole('combobox', { name: 'Before' })).toHaveValue(before.session.id)
    await expect.element(screen.getByRole('combobox', { name: 'After' })).toHaveValue(after.session.id)
  })

  test('are told in words and as a table, and a change is called one only beyond its MDC', async () => {
    const { maria } = await twoSessions()
    const screen = await open(`/client/${maria.id}/posture`)
    const table = screen.getByRole('table')
    // atan(40 / 172)
    const shoulders = screen.getByRole('row', { name: /^Shoulder line/ })
    await expect.element(shoulders).toHaveTextContent('−13.1°')
    await expect.element(shoulders).toHaveTextContent('changed beyond measurement error')
    await expect.element(screen.getByText('0.0° → −13.1° right higher')).toBeVisible()
    await expect
      .element(screen.getByRole('row', { name: /^Head tilt/ }))
      .toHaveTextContent('no change that can be told from measurement error')
    await expect
      .element(screen.getByRole('row', { name: /^Pelvic obliquity/ }))
      .toHaveTextContent('a point has to be placed by hand')
    await expect.element(table).not.toHaveTextContent('NaN')

    await userEvent.click(screen.getByRole('tab', { name: 'Right side' }))
    // 60 px of a height of (1096 − 224) · 1.13 px.
    await expect.element(screen.getByRole('row', { name: /^Head offset/ })).toHaveTextContent('+6.1 %')
  })

  test('follow the choice of sessions, which stays in the address, and can run backwards', async () => {
    const { maria, before, after } = await twoSessions()
    const screen = await open(`/client/${maria.id}/posture?from=${after.session.id}&to=${before.session.id}`)
    await expect.element(screen.getByText('“Before” is the later session')).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /^Shoulder line/ })).toHaveTextContent('+13.1°')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Before' }), before.session.id)
    await expect.element(screen.getByText('Both are the same session')).toBeVisible()
    expect(location.hash).toContain(`from=${before.session.id}`)
  })

  test('of one day are told apart by their times', async () => {
    const jo = await createClient('Jo')
    await keepPosture('2025-01-10T09:30:00.000Z', jo.id, ['front'])
    await keepPosture('2025-01-10T15:45:00.000Z', jo.id, ['front'])
    const screen = await open(`/client/${jo.id}/posture`)
    const [before, after] = ['2025-01-10T09:31:00.000Z', '2025-01-10T15:46:00.000Z'].map(formatMoment)
    await expect.element(screen.getByText(`before, ${before}`)).toBeVisible()
    await expect.element(screen.getByText(`after, ${after}`)).toBeVisible()
    // Nothing moved: zero has no sign.
    await expect.element(screen.getByRole('row', { name: /^Shoulder line/ })).not.toHaveTextContent('+0')
  })

  test('say what is needed where there is one session, or no view was taken twice', async () => {
    const jo = await createClient('Jo')
    await keepPosture('2025-01-10', jo.id, ['front'])
    const alone = await open(`/client/${jo.id}/posture`)
    await expect
      .element(alone.getByRole('heading', { name: 'This needs the posture of two sessions' }))
      .toBeVisible()
    await expect
      .element(alone.getByRole('link', { name: 'Assess posture' }))
      .toHaveAttribute('href', `#/posture?client=${jo.id}`)
    await inspect(alone.container)
    await keepPosture('2025-02-10', jo.id, ['back'])
    await expect.element(alone.getByText('No view was taken in both sessions')).toBeVisible()
  })

  test('fit every width and can be used by everybody, with pictures and without', async () => {
    const { maria } = await twoSessions({ after: '#b9c7cf' })
    const screen = await open(`/client/${maria.id}/posture`)
    await expect.element(screen.getByRole('row', { name: /^Shoulder line/ })).toBeVisible()
    await inspect(screen.container)
    await userEvent.click(screen.getByRole('radio', { name: 'Wipe' }))
    await inspect(screen.container)
  })
})
