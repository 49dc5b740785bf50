import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { max, median } from 'simple-statistics'
import type { ModelId } from '../../src/core/body/pose'
import type { Backend } from '../../src/pose/engine'
import { pathOf } from '../replay/clips'
import { processMemory } from './heap'

/** What is wanted of a guided screen. */
const WANTED = {
  addedPerStep: 2,
  latestHoldCue: 0.4,
  summaryWait: 10,
  clicks: 2,
  cameraOpenings: 1,
  peak: 1200,
}
/** The person of the recording repeats each movement so often. */
const REPETITIONS = 2

interface Plateau {
  readonly movement: string
  readonly side: string
  readonly start: number
  readonly end: number
  readonly back: number
}
interface Truth {
  readonly framesPerSecond: number
  readonly turns: readonly { readonly end: number; readonly to: string }[]
  readonly plateaus: readonly Plateau[]
}
const truth: Truth = JSON.parse(readFileSync(pathOf('public/sample-guided.json'), 'utf8'))

/** What stood on the page, from one moment on. */
interface Seen {
  /** `performance.now()`, milliseconds. */
  readonly at: number
  /** Low eight bits of the number of the picture that was shown; −1 where there was none. */
  readonly picture: number
  readonly line: string
  readonly step: string
}

/** Notes in the page what it shows whenever that changes, how often a camera is opened, and each click. */
function watch() {
  const noted = { seen: [] as Seen[], cameras: 0, clicks: 0 }
  Object.assign(window, { noted })
  const { mediaDevices } = navigator
  const open = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = (constraints) => {
    noted.cameras++
    return open(constraints)
  }
  addEventListener('click', () => noted.clicks++, true)
  const context = new OffscreenCanvas(100, 10).getContext('2d', { willReadFrequently: true })
  const pictureOf = (video: Element | null): number => {
    if (!(video instanceof HTMLVideoElement) || !context || video.videoWidth === 0) return -1
    context.drawImage(video, 0, 0, 100, 10, 0, 0, 100, 10)
    const { data } = context.getImageData(0, 0, 100, 10)
    let picture = 0
    for (let bit = 2; bit < 10; bit++)
      picture = 2 * picture + ((data[4 * (5 * 100 + 10 * bit + 5)] ?? 0) > 127 ? 1 : 0)
    return picture
  }
  setInterval(() => {
    const last = noted.seen.at(-1)
    const now: Seen = {
      at: performance.now(),
      picture: pictureOf(document.querySelector('section[aria-label="Stage"] video')),
      line: document.querySelector('[role="status"]')?.textContent ?? '',
      step: document.querySelector('[aria-current="step"]')?.textContent?.replace(/[0-9 /°]/g, '') ?? '',
    }
    if (last?.picture !== now.picture || last.line !== now.line || last.step !== now.step)
      noted.seen.push(now)
  }, 40)
}

/** The same on the clock of the recording, seconds; pictures are told by the low bits of their numbers. */
function onRecording(seen: readonly Seen[]): readonly (Seen & { readonly time: number })[] {
  let number = 0
  return seen.flatMap((each) => {
    if (each.picture < 0) return []
    const turn = Math.round((number - each.picture) / 256)
    number = each.picture + 256 * turn
    return { ...each, time: number / truth.framesPerSecond }
  })
}

type OnRecording = ReturnType<typeof onRecording>

/** When the last repetition that each step asks for is over, seconds: the arms of the first are lifted together. */
function lastReturns(): readonly number[] {
  const groups: Plateau[][] = []
  for (const plateau of truth.plateaus) {
    const last = groups.at(-1)
    const isSame =
      last?.[0]?.movement === plateau.movement &&
      (plateau.movement === 'shoulder-abduction' || last[0].side === plateau.side)
    if (last && isSame) last.push(plateau)
    else groups.push([plateau])
  }
  return groups.map((group) => {
    const one = group.filter(({ side }) => side === group[0]?.side)
    return one[REPETITIONS - 1]?.back ?? 0
  })
}

/** When each step begins to ask for a movement, and what the app adds until then, seconds. */
function addedPerStep(seen: OnRecording): readonly number[] {
  const returns = lastReturns()
  const steps = [...new Set(seen.map(({ step }) => step).filter((step) => step !== ''))]
  const secondsAt = (found: (typeof seen)[number] | undefined) => (found?.at ?? Number.NaN) / 1000
  const shown = (time: number) => secondsAt(seen.find((each) => each.time >= time))
  return steps.slice(1).map((step, index) => {
    const ended = returns[index] ?? 0
    const told = secondsAt(seen.find((each) => each.step === step))
    const asks = secondsAt(seen.find((each) => each.step === step && /^(Lift|Move)/.test(each.line)))
    const turned = truth.turns.map(({ end }) => end).find((end) => end > ended && shown(end) < asks)
    const isNext = turned !== undefined && !returns.some((each) => each > ended && each < turned)
    return isNext ? told - shown(ended) + (asks - shown(turned)) : asks - shown(ended)
  })
}

/** How late the first "Hold" came after each top that was reached, seconds; asked for again within a hold is not late. */
function holdCues(seen: OnRecording): readonly number[] {
  const cues = seen.filter(({ line }, index) => line === 'Hold' && seen[index - 1]?.line !== 'Hold')
  const tops = [...new Set(truth.plateaus.map(({ start }) => start))]
  return tops.flatMap((top) => {
    const first = cues.find(({ time }) => time > top - 1 && time < top + 1.5)
    return first === undefined ? [] : first.time - top
  })
}

interface Figures {
  readonly addedPerStepSeconds: number
  readonly latestHoldCueSeconds: number
  readonly summaryWaitSeconds: number
  readonly clicks: number
  readonly cameraOpenings: number
  readonly peakMegabytes: number
}

interface Pass {
  readonly seen: readonly Seen[]
  readonly cameras: number
  readonly clicks: number
  /** When the summary was complete, on the clock of the page. */
  readonly completeAt: number
  readonly peakMegabytes: number
}

/** Leads the recorded person through the shoulder protocol once, from "Start" to "Keep all". */
async function passOf(
  browser: Browser,
  appUrl: string,
  remembered: object,
  isWatched: boolean,
): Promise<Pass> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.addInitScript(
    (text) => localStorage.setItem('plumbline-preferences', text),
    JSON.stringify(remembered),
  )
  // What runs this program marks functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  if (isWatched) await page.addInitScript(watch)
  await page.goto(`${appUrl}#/guided?protocol=shoulder`)
  // The model is there: what is timed is the screen.
  await page.waitForTimeout(8_000)
  await page.getByRole('button', { name: 'Start' }).click()
  let peakMegabytes = 0
  while (!(await page.evaluate(() => location.hash.startsWith('#/guided/result')))) {
    peakMegabytes = Math.max(peakMegabytes, ((await processMemory(page)) ?? Number.NaN) / 1e6)
    await page.waitForTimeout(2_000)
  }
  await page.getByText(/More exact values are on their way/).waitFor({ state: 'detached', timeout: 120_000 })
  const completeAt = await page.evaluate(() => performance.now())
  await page.getByRole('button', { name: 'Keep all' }).click()
  const nothing = { seen: [], cameras: 0, clicks: 0 }
  const noted = await page.evaluate(
    () => Reflect.get(window, 'noted') as Pick<Pass, 'seen' | 'cameras' | 'clicks'> | undefined,
  )
  await page.close()
  return { ...(noted ?? nothing), completeAt, peakMegabytes }
}

/**
 * Leads the recorded person through the shoulder protocol in the built app, and prints what the app adds. A
 * second time without looking at the pictures, for the memory: reading them takes some of it.
 */
export async function guidedScreen(
  browser: Browser,
  appUrl: string,
  { model, backend, json }: { readonly model: ModelId; readonly backend: Backend; readonly json?: string },
): Promise<string> {
  const remembered = { state: { choosing: 'by-hand', model, backend }, version: 2 }
  const { seen, cameras, clicks, completeAt } = await passOf(browser, appUrl, remembered, true)
  const { peakMegabytes: peak } = await passOf(browser, appUrl, remembered, false)

  const recorded = onRecording(seen)
  const lastBack = Math.max(...lastReturns())
  const lastBackAt = recorded.find(({ time }) => time >= lastBack)?.at ?? Number.NaN
  const added = addedPerStep(recorded)
  const cues = holdCues(recorded)
  const figures: Figures = {
    addedPerStepSeconds: median([...added]),
    latestHoldCueSeconds: max([...cues]),
    summaryWaitSeconds: (completeAt - lastBackAt) / 1000,
    clicks,
    cameraOpenings: cameras,
    peakMegabytes: peak,
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
  const row = (name: string, value: number, wanted: number, unit: string) =>
    `${name.padEnd(52)} ${value.toFixed(1).padStart(7)} ${unit.padEnd(2)}  (wanted: at most ${wanted})${value <= wanted ? '' : '   NOT REACHED'}`
  return [
    `a guided shoulder screen, ${model} on ${backend}, fake camera, built app`,
    '',
    row('added by the app to each step, median', figures.addedPerStepSeconds, WANTED.addedPerStep, 's'),
    row('“Hold” after the top was reached, latest', figures.latestHoldCueSeconds, WANTED.latestHoldCue, 's'),
    row(
      'from the last movement to the complete summary',
      figures.summaryWaitSeconds,
      WANTED.summaryWait,
      's',
    ),
    row('clicks, with that to keep', clicks, WANTED.clicks, ''),
    row('openings of the camera', cameras, WANTED.cameraOpenings, ''),
    row('peak memory of the page with its networks', peak, WANTED.peak, 'MB'),
    `each “Hold”: ${cues.map((late) => late.toFixed(2)).join(', ')} s`,
    `each step: ${added.map((each) => each.toFixed(1)).join(', ')} s`,
  ].join('\n')
}
