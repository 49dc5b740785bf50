import '../../../src/ui/base.css'
import { Suspense } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorBoundary } from '../../../src/app/ErrorBoundary'
import { lazyPart } from '../../../src/ui/lazy-part'

afterEach(() => vi.restoreAllMocks())

const Loaded = () => <p>Here it is</p>

/** A server that has lost a file until `come` is called. */
function lostFile() {
  let isThere = false
  const asked = { times: 0 }
  const Part = lazyPart(async () => {
    asked.times++
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module')
    return Loaded
  })
  const come = () => {
    isThere = true
  }
  return { Part, come, asked }
}

const show = (Part: React.ComponentType) =>
  render(
    <ErrorBoundary resetKey="/">
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    </ErrorBoundary>,
  )

describe('a part of the app that does not come', () => {
  test('is explained without giving up what was measured, and comes at another try', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { Part, come } = lostFile()
    await show(Part)
    const alert = page.getByRole('alert')
    await expect.element(alert).toHaveTextContent('This screen could not be loaded')
    await expect.element(alert).toHaveTextContent('not kept yet is still here')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(alert).toHaveTextContent('This screen could not be loaded')
    come()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(page.getByText('Here it is')).toBeVisible()
  })

  test('is asked for ahead once, and what did not come ahead is asked for when it is shown', async () => {
    const { Part, come, asked } = lostFile()
    Part.preload()
    await expect.poll(() => asked.times).toBe(1)
    come()
    Part.preload()
    Part.preload()
    await show(Part)
    await expect.element(page.getByText('Here it is')).toBeVisible()
    expect(asked.times).toBe(2)
  })
})
