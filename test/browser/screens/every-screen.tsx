import '../../../src/ui/base.css'
import { cdp, page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { builtIn } from '../../../src/core/protocol/built-in'
import { discardTrial, showTrial } from '../../../src/features/capture/movement/current-trial'
import { discardPosture } from '../../../src/features/capture/posture/current-posture'
import { database } from '../../../src/storage/db/database'
import { createClient, saveTrial } from '../../../src/storage/repositories'
import { saveCaptures } from '../../../src/storage/repositories/postures'
import { saveProtocol } from '../../../src/storage/repositories/protocols'
import { toastQueue } from '../../../src/ui/toast'
import { aCapture } from '../../fixtures/captures'
import { aSession, aTrial } from '../../fixtures/trials'

/** The screens that look at records or start a measurement, in words that {@link addressOf} knows. */
export const EVERY_SCREEN = [
  'home',
  'client',
  'session',
  'compare',
  'result',
  'measure',
  'posture set-up',
  'posture record',
  'posture compare',
  'protocols',
  'protocol',
  'agreement',
  'settings',
] as const

export type ScreenName = (typeof EVERY_SCREEN)[number]

/** What these tests look at does not move: a figure that the processor draws would cost more than they do. */
const motion = (features: readonly { name: string; value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] })

/** A client with two days of movements and posture, and a measurement that is not kept yet. */
export async function seed(): Promise<Readonly<Record<ScreenName, string>>> {
  toastQueue.clear()
  discardPosture()
  await motion([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await createClient('Jean-Pierre d’Arcy')
  const client = await createClient('Maria K.')
  const days = [aSession('2025-01-10', client.id), aSession('2025-03-10', client.id)]
  for (const [index, session] of days.entries()) {
    const more = 14 * index
    await saveTrial(session, aTrial({ session, side: 'left', values: [110 + more, 112 + more] }))
    await saveTrial(session, aTrial({ session, side: 'right', minutesIn: 2, goniometer: 150 }))
    await saveTrial(session, aTrial({ session, movement: 'trunk-flexion', minutesIn: 3, values: [70, 74] }))
    await saveCaptures(
      session,
      (['front', 'right'] as const).map((view) => ({ capture: aCapture({ session, view }) })),
    )
  }
  const protocol = { id: crypto.randomUUID(), name: 'Neck, as we do it', steps: builtIn('neck').steps }
  await saveProtocol(protocol)
  const session = days[1] ?? aSession('2025-03-10')
  const trial = aTrial({ session, side: 'right', values: [118, 124, 121] })
  showTrial({
    trial,
    clientId: client.id,
    choice: { movement: 'shoulder-abduction', side: 'right', source: 'webcam' },
    kept: false,
  })
  return {
    home: '/',
    client: `/client/${client.id}`,
    session: `/session/${session.id}`,
    compare: `/client/${client.id}/compare`,
    result: '/result',
    measure: `/measure?client=${client.id}`,
    'posture set-up': `/posture?client=${client.id}`,
    'posture record': `/session/${session.id}/posture`,
    'posture compare': `/client/${client.id}/posture`,
    protocols: '/protocols',
    protocol: `/protocols/${protocol.id}`,
    agreement: '/agreement',
    settings: '/settings',
  }
}

/** Opens a screen and waits until its heading and what hangs on the disk are there. */
export async function open(address: string, [width, height] = [1024, 900]) {
  await page.viewport(width, height)
  location.hash = address
  const screen = await render(<App />)
  await arrived()
  return screen
}

/** Waits until the screen has its heading and nothing is loading any more. */
export async function arrived() {
  const until = performance.now() + 20_000
  let still = 0
  while (still < 4) {
    if (performance.now() > until) throw new Error(`${location.hash} did not arrive.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const isThere =
      shownHeading() !== undefined &&
      !/Loading|Reading/.test(document.querySelector('main')?.textContent ?? '')
    still = isThere ? still + 1 : 0
  }
}

/** The heading of the screen; the one before it stays in the page, hidden, while the next one loads. */
export const shownHeading = () =>
  [...document.querySelectorAll('main h1')].find((heading) => heading.getClientRects().length > 0)

/** Takes everything off the screen that a test left there. */
export async function clear() {
  await motion([])
  discardTrial()
  discardPosture()
  toastQueue.clear()
  location.hash = '/'
  delete document.documentElement.dataset.theme
}
