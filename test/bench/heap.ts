import type { Page } from 'playwright'
import { formatTable } from '../../src/cli/table'
import type { ModelId } from '../../src/core/pose'
import type { Backend } from '../../src/pose/engine'

/** Memory at the end may be this share above memory after the first minute. */
const WANTED = 0.05

const MINUTE = 60

interface Memory {
  /** Objects of the page's own thread, bytes. */
  readonly page: number
  /** Page and workers with all that they hold, the networks' memory included, bytes. */
  readonly everything: number
}

/** Memory once everything that is no longer used has been collected. */
async function memory(page: Page): Promise<Memory> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { page: usedSize, everything: await page.evaluate(() => window.bench.memory()) }
}

const growth = (first: number, last: number) => (last - first) / first
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
const percent = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)} %`

/**
 * Measures for so many minutes, one trial of a minute after the other on one camera and one network,
 * and reads the memory after each.
 */
export async function heapOverTime(
  page: Page,
  model: ModelId,
  backend: Backend,
  minutes: number,
): Promise<string> {
  await page.evaluate((options) => window.bench.openChain(options), { model, backend })
  const readings: Memory[] = []
  let frames = 0
  for (let minute = 0; minute < minutes; minute++) {
    frames += await page.evaluate((seconds) => window.bench.measureFor(seconds), MINUTE)
    readings.push(await memory(page))
  }
  await page.evaluate(() => window.bench.closeChain())
  const [first] = readings
  const last = readings.at(-1)
  if (!first || !last) throw new Error('Nothing was measured.')
  const line = (name: string, part: keyof Memory) => {
    const grown = growth(first[part], last[part])
    const verdict = grown <= WANTED ? '' : '   NOT REACHED'
    return `${name.padEnd(35)} ${percent(grown).padStart(9)}   (wanted: at most +${WANTED * 100} %)${verdict}`
  }
  return [
    `memory, ${model} on ${backend}, ${frames} frames in ${minutes} minutes`,
    '',
    formatTable(
      ['after minute', 'page, MB', 'page and workers, MB'],
      readings.map((reading, index) => [
        String(index + 1),
        megabytes(reading.page),
        megabytes(reading.everything),
      ]),
    ),
    '',
    line(`page, minute ${minutes} against 1`, 'page'),
    line(`page and workers, minute ${minutes} against 1`, 'everything'),
  ].join('\n')
}
