import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render, renderHook } from 'vitest-browser-react'
import { normalised } from '../../../src/core/math/units'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import { useSavedEdits } from '../../../src/features/posture-record/use-saved-edits'
import { database } from '../../../src/storage/db/database'
import { createClient } from '../../../src/storage/repositories'
import { listCaptures } from '../../../src/storage/repositories/postures'
import { ToastRegion } from '../../../src/ui/ToastRegion'
import { countOf } from '../support/disk'
import { emptyDisk, inspect, keepPosture, open } from './support'

beforeEach(emptyDisk)

describe('the kept posture of a session', () => {
  test('shows every view, and what is kept of each with the client’s agreement', async () => {
    const maria = await createClient('Maria K.')
    const { session } = await keepPosture('2025-03-03', maria.id, ['back', 'front'], '#d9d2c4')
    const screen = await open(`/session/${session.id}/posture`)
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Posture of 3 Mar 2025')
    await expect.element(screen.getByRole('tab', { name: 'Front' })).toHaveAttribute('aria-selected', 'true')
    await expect.element(screen.getByRole('tab', { name: 'Back' })).toBeVisible()
    await expect.element(screen.getByText(/the client agreed on 3 Mar 2025/).first()).toBeVisible()
    await inspect(screen.container)
  })

  test('goes on without a picture that is deleted, and takes it back', async () => {
    const { session } = await keepPosture('2025-03-03', undefined, ['front'], '#d9d2c4')
    const screen = await open(`/session/${session.id}/posture`)
    await userEvent.click(screen.getByRole('button', { name: /^Delete the picture: Front/ }))
    await expect.element(screen.getByText('Without a picture.')).toBeVisible()
    expect(await countOf('pictures')).toBe(0)
    await expect.element(screen.getByRole('img', { name: /as a line drawing/ })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await expect.element(screen.getByText(/With a picture/)).toBeVisible()
  })

  test('loses a view that is deleted, and with the last one says so; each comes back with Undo', async () => {
    const { session } = await keepPosture('2025-03-03', undefined, ['front', 'back'])
    const screen = await open(`/session/${session.id}/posture`)
    await userEvent.click(screen.getByRole('button', { name: /^Delete the view: Front/ }))
    await expect.element(screen.getByRole('tab', { name: 'Front' })).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /^Delete the view: Back/ }))
    await expect
      .element(screen.getByRole('heading', { name: 'This session is not on this device' }))
      .toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }).first())
    await expect.element(screen.getByRole('tab')).toBeVisible()
  })

  test('is offered where a session has none', async () => {
    const { session, captures } = await keepPosture('2025-03-03', undefined, ['front'])
    await database.entries.delete(captures[0]?.id ?? '')
    const screen = await open(`/session/${session.id}/posture`)
    await expect
      .element(screen.getByRole('heading', { name: 'No posture was measured in this session' }))
      .toBeVisible()
    await inspect(screen.container)
  })
})

describe('a change of a kept view', () => {
  const withC7 = (capture: PostureCapture, x: number): PostureCapture => ({
    ...capture,
    placed: [{ name: 'c7', place: { x: normalised(x / 1280), y: normalised(0.2) }, placedBy: 'user' }],
  })

  test('is on the disk in the order in which it was made, and is said to be', async () => {
    const { session, captures } = await keepPosture('2025-03-03', undefined, ['front'])
    const [capture] = captures
    if (!capture) throw new Error('no capture')
    const { result, act } = await renderHook(() => useSavedEdits(captures))
    for (let x = 1; x <= 20; x += 1) await act(() => result.current.change(withC7(capture, x)))
    expect(result.current.edited).toEqual([withC7(capture, 20)])
    await expect.poll(() => result.current.state).toBe('Every change is kept on this device.')
    expect((await listCaptures(session.id)).items).toEqual([withC7(capture, 20)])
    expect(result.current.edited).toEqual([withC7(capture, 20)])
  })

  test('that the disk does not take is taken back on the screen, and said', async () => {
    const { captures } = await keepPosture('2025-03-03', undefined, ['front'])
    const [capture] = captures
    if (!capture) throw new Error('no capture')
    const toasts = await render(<ToastRegion />)
    const { result, act } = await renderHook(() => useSavedEdits(captures))
    await database.entries.delete(capture.id)
    await act(() => result.current.change(withC7(capture, 5)))
    await expect.poll(() => result.current.state).toBe('The last change was not kept.')
    expect(result.current.edited).toEqual(captures)
    await expect.element(toasts.getByText(/^Nothing was changed/)).toBeVisible()
  })
})
