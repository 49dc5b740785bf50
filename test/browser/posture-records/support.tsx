import '../../../src/ui/base.css'
import axe from 'axe-core'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { unpackPose } from '../../../src/core/trial/landmark-recording'
import { database } from '../../../src/storage/db/database'
import { saveCaptures } from '../../../src/storage/repositories/postures'
import { toastQueue } from '../../../src/ui/toast'
import { aCapture, type CaptureOptions } from '../../fixtures/captures'
import { aSession } from '../../fixtures/trials'

export async function open(path: string) {
  location.hash = path
  return render(<App />)
}

export async function emptyDisk() {
  toastQueue.clear()
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
}

/** A picture of nothing in particular. */
export function aPicture(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg' })
}

/** A picture that shows the capture's person, as thick limbs on a wall. */
async function pictureOf({ recording }: PostureCapture, wall: string): Promise<Blob> {
  const { width, height, imageLandmarks } = unpackPose(recording, 0)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = wall
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#8a7a68'
  context.fillRect(0, 1110, canvas.width, 170)
  context.strokeStyle = '#b58d6e'
  context.lineWidth = 54
  context.lineCap = 'round'
  for (const side of ['left', 'right'] as const) {
    const parts = ['ear', 'shoulder', 'hip', 'knee', 'ankle'] as const
    context.beginPath()
    for (const part of parts) {
      const point = imageLandmarks[`${side}_${part}`]
      if (point) context.lineTo(point.x, point.y)
    }
    context.stroke()
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
}

/** Keeps a session with these views, with pictures on a wall of the given colour or without. */
export async function keepPosture(
  day: string,
  clientId: string | undefined,
  views: readonly (PostureView | Omit<CaptureOptions, 'session'>)[],
  wall?: string,
) {
  const session = aSession(day, clientId)
  const captures = views.map((each) =>
    aCapture({ session, ...(typeof each === 'string' ? { view: each } : each) }),
  )
  const kept = captures.map(async (capture) => ({
    capture,
    ...(wall && { picture: await pictureOf(capture, wall), agreedAt: session.startedAt }),
  }))
  await saveCaptures(session, await Promise.all(kept))
  return { session, captures }
}

/** Looks at the screen as it stands in three widths and both themes. */
export async function inspect(container: Element) {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    // Colours that are still on their way from one theme to the other would be taken for the theme's.
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    for (const width of [390, 820, 1440]) {
      await page.viewport(width, 900)
      expect(document.documentElement.scrollWidth, `${theme}, ${width} px`).toBeLessThanOrEqual(width)
      const { violations } = await axe.run(container)
      expect(
        violations.map(({ id, nodes }) => [`${theme}, ${width} px`, id, nodes.map(({ html }) => html)]),
      ).toEqual([])
    }
  }
  delete document.documentElement.dataset.theme
  await page.viewport(1024, 900)
}
