import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { formatTable } from '../../src/cli/table'
import type { ModelId } from '../../src/core/body/pose'
import type { Backend } from '../../src/pose/engine'

/** Memory at the end may be this share above memory after the first minute. */
const WANTED = 0.05

const MINUTE = 60

interface Memory {
  /** Measured in the minute before. */
  readonly frames: number
  /** Objects of the page's own thread, bytes. */
  readonly page: number
  /** Objects of the page and its workers, bytes. */
  readonly everything: number
  /** The page's process with the memory that the networks live in, bytes; only Linux tells it. */
  readonly process: number | undefined
}

/** Memory once everything that is no longer used has been collected. */
async function memory(page: Page): Promise<Omit<Memory, 'frames'>> {
  // Asking for all of it collects everywhere; one collection alone may leave what the last task held:
  // the first answer counts one frame's pixels too many, 3.7 MB at 720p, as often as not.
  await page.evaluate(() => window.bench.memory())
  const everything = await page.evaluate(() => window.bench.memory())
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { page: usedSize, everything, process: await processMemory(page) }
}

/**
 * What the page with its workers and networks holds in the machine's memory: the largest renderer is its own,
 * others are the browser's spare ones.
 */
export async function processMemory(page: Page): Promise<number | undefined> {
  const devtools = await page.context().browser()?.newBrowserCDPSession()
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {}
  await devtools?.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return 1024 * Number(status.match(/^VmRSS:\s+(\d+) kB/m)?.[1] ?? Number.NaN)
    }),
  )
  const largest = Math.max(...sizes)
  return sizes.length > 0 && Number.isFinite(largest) ? largest : undefined
}

const growth = (first: number, last: number) => (last - first) / first
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const percent = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)} %`

/**
 * Measures for so many minutes, one trial of a minute after the other on one camera and one network,
 * and reads the memory after each, when no trial is held any more: a trial grows with its frames.
 */
export async function heapOverTime(
  page: Page,
  model: ModelId,
  backend: Backend,
  minutes: number,
): Promise<string> {
  await page.evaluate((options) => window.bench.openChain(options), { model, backend })
  const readings: Memory[] = []
  for (let minute = 0; minute < minutes; minute++) {
    const frames = await page.evaluate((seconds) => window.bench.measureFor(seconds), MINUTE)
    readings.push({ frames, ...(await memory(page)) })
  }
  await page.evaluate(() => window.bench.closeChain())
  const [first] = readings
  const last = readings.at(-1)
  if (!first || !last) throw new Error('Nothing was measured.')
  const line = (name: string, part: 'page' | 'everything') => {
    const grown = growth(first[part], last[part])
    const verdict = grown <= WANTED ? '' : '   NOT REACHED'
    return `${name.padEnd(35)} ${percent(grown).padStart(9)}   (wanted: at most +${WANTED * 100} %)${verdict}`
  }
  return [
    `memory, ${model} on ${backend}`,
    '',
    formatTable(
      ['after minute', 'frames in it', 'page, MB', 'page and workers, MB', 'process, MB'],
      readings.map((reading, index) => [
        String(index + 1),
        String(reading.frames),
        megabytes(reading.page),
        megabytes(reading.everything),
        reading.process === undefined ? '–' : megabytes(reading.process),
      ]),
    ),
    '',
    line(`page, minute ${minutes} against 1`, 'page'),
    line(`page and workers, minute ${minutes} against 1`, 'everything'),
  ].join('\n')
}
