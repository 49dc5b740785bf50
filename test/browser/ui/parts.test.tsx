import '../../../src/ui/base.css'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Button } from '../../../src/ui/Button'
import { ChoiceList } from '../../../src/ui/ChoiceList'
import { ConfirmDialog } from '../../../src/ui/ConfirmDialog'
import { MeasuredText } from '../../../src/ui/clinical/MeasuredText'
import { formatBytes, formatDegrees } from '../../../src/ui/format'
import { Progress } from '../../../src/ui/Progress'
import { ToastRegion } from '../../../src/ui/ToastRegion'
import { toast, toastQueue } from '../../../src/ui/toast'

describe('numbers', () => {
  test('are whole degrees with a true minus, and never minus zero', () => {
    expect(formatDegrees(123.6)).toBe('124°')
    expect(formatDegrees(-12.34, { decimals: 1 })).toBe('−12.3°')
    expect(formatDegrees(-0.2)).toBe('0°')
    expect(formatDegrees(-0.04, { decimals: 1, signed: true })).toBe('0.0°')
  })

  test('carry their plus only in differences', () => {
    expect(formatDegrees(14)).toBe('14°')
    expect(formatDegrees(14, { signed: true })).toBe('+14°')
  })

  test('of bytes are in the unit that can be read', () => {
    expect(formatBytes(6_400_000)).toBe('6.4 MB')
    expect(formatBytes(10_737_418_240)).toBe('11 GB')
  })

  test('stand with their uncertainty beside them', async () => {
    const screen = await render(<MeasuredText value={124.2} uncertainty={3.6} />)
    expect(screen.container.textContent).toBe('124° ± 4')
    await screen.rerender(<MeasuredText value={-3.04} unit="%" uncertainty={0.31} />)
    // A ± that rounds to nothing would read as certainty.
    expect(screen.container.textContent).toBe('−3\u00a0% ± 0.3')
  })
})

function Asking({ onConfirm }: { readonly onConfirm: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Erase</Button>
      <ConfirmDialog
        isOpen={open}
        onOpenChange={setOpen}
        title="Erase this client?"
        confirmLabel="Erase for good"
        onConfirm={onConfirm}
      >
        Three sessions go with them.
      </ConfirmDialog>
    </>
  )
}

describe('a confirmation', () => {
  test('starts on the safe button, so that Enter alone erases nothing', async () => {
    const onConfirm = vi.fn()
    const screen = await render(<Asking onConfirm={onConfirm} />)
    await screen.getByRole('button', { name: 'Erase' }).click()
    await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument()
    expect(onConfirm).not.toHaveBeenCalled()
  })

  test('goes with Escape, and gives the focus back', async () => {
    const screen = await render(<Asking onConfirm={() => {}} />)
    await screen.getByRole('button', { name: 'Erase' }).click()
    await expect.element(screen.getByRole('alertdialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('button', { name: 'Erase' })).toHaveFocus()
  })

  test('does what it says when that is chosen', async () => {
    const onConfirm = vi.fn()
    const screen = await render(<Asking onConfirm={onConfirm} />)
    await screen.getByRole('button', { name: 'Erase' }).click()
    await screen.getByRole('button', { name: 'Erase for good' }).click()
    expect(onConfirm).toHaveBeenCalledOnce()
  })
})

describe('a message', () => {
  afterEach(() => toastQueue.clear())

  test('offers the way back once, and goes when it is taken', async () => {
    const undo = vi.fn()
    const screen = await render(<ToastRegion />)
    toast('Measurement discarded.', undo)
    await screen.getByRole('button', { name: 'Undo' }).click()
    expect(undo).toHaveBeenCalledOnce()
    await expect.element(screen.getByText('Measurement discarded.')).not.toBeInTheDocument()
  })
})

describe('a list of choices', () => {
  test('is walked with the arrow keys, past what cannot be chosen', async () => {
    const onChange = vi.fn()
    const screen = await render(
      <ChoiceList
        label="Backend"
        value="webgl"
        onChange={onChange}
        choices={[
          { value: 'webgl', name: 'Graphics card' },
          { value: 'webgpu', name: 'New graphics card', isDisabled: true },
          { value: 'wasm', name: 'Processor' },
        ]}
      />,
    )
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('wasm')
    await expect.element(screen.getByRole('radiogroup', { name: 'Backend' })).toBeVisible()
  })

  test('has nothing chosen while there is no value', async () => {
    const screen = await render(
      <ChoiceList
        label="Backend"
        value={undefined}
        onChange={() => {}}
        choices={[{ value: 'a', name: 'A' }]}
      />,
    )
    await expect.element(screen.getByRole('radio', { name: 'A' })).not.toBeChecked()
  })
})

test('progress tells how far it is, in words where there are any', async () => {
  const screen = await render(<Progress label="Loading" value={0.64} detail="4.1 MB of 6.4 MB" />)
  const bar = screen.getByRole('progressbar', { name: 'Loading' })
  await expect.element(bar).toHaveAttribute('aria-valuenow', '64')
  await expect.element(bar).toHaveAttribute('aria-valuetext', '4.1 MB of 6.4 MB')
})
