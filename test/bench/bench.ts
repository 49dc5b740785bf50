import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { materialise } from '../../models/materialise.mjs'
import { CHROMIUM_FLAGS, findChromium } from '../../src/cli/chromium'
import { servePage } from '../../src/cli/headless/page-server'
import { PROJECT_ROOT, VITE_CONFIG } from '../../src/cli/project-root'
import { serveApp } from '../e2e/serve'
import { guidedCamera } from '../e2e/support/guided-camera'
import { type BenchArguments, type Part, readArguments, USAGE } from './bench-arguments'
import { cameraClip } from './camera-clip'
import { chainReport } from './chain-report'
import { engineReport, modelReport } from './engine-report'
import { firstAngles } from './first-angle'
import { guidedScreen } from './guided-screen'
import { heapOverTime } from './heap'
import { recordsReport } from './records-report'

/** Measuring memory needs a collection of what is no longer used, at once and not when there is time. */
const EAGER_MEMORY = '--enable-blink-features=ForceEagerMeasureMemory'

const camera = (clip: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${clip}`,
]

async function launch(...flags: string[]): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found: set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] })
}

async function openBench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(url)
  await page.waitForFunction(() => window.bench !== undefined)
  return page
}

/** What each part runs, in a page of its own where it needs one; the text that it prints. */
const RUN: Readonly<Record<Part, (browser: Browser, urls: Urls, given: BenchArguments) => Promise<string>>> =
  {
    async chain(browser, { bench }, { model, backend, seconds }) {
      const page = await openBench(browser, bench)
      const run = await page.evaluate((options) => window.bench.run(options), {
        model,
        backend,
        duration: seconds,
      })
      await page.close()
      return chainReport(run)
    },
    async engines(browser, { bench }, { rounds }) {
      const page = await openBench(browser, bench)
      const times = await page.evaluate((count) => window.bench.compareEngines(count), rounds)
      await page.close()
      return engineReport(times)
    },
    async models(browser, { bench }, { rounds }) {
      const page = await openBench(browser, bench)
      const times = await page.evaluate((count) => window.bench.compareModels(count), rounds)
      await page.close()
      return modelReport(times)
    },
    'first-angle': async (browser, { app }, { model, backend }) =>
      firstAngles(browser, await app(), model, backend),
    async records(browser, { bench }, { clients, rounds, json }) {
      const page = await openBench(browser, bench)
      const times = await page.evaluate(([count, turns]) => window.bench.timeRecords(count, turns), [
        clients,
        rounds,
      ] as const)
      await page.close()
      return recordsReport(times, clients, json)
    },
    screen: async (browser, { app }, { model, backend, json }) =>
      guidedScreen(browser, await app(), { model, backend, ...(json !== undefined && { json }) }),
    async heap(browser, { bench }, { model, backend, minutes }) {
      const page = await openBench(browser, bench)
      const text = await heapOverTime(page, model, backend, minutes)
      await page.close()
      return text
    },
  }

interface Urls {
  readonly bench: string
  /** Builds the app first. */
  readonly app: () => Promise<string>
}

/** Builds the bench's own page, which has no styles, and serves it. */
async function serveBench(outDir: string) {
  await build({
    configFile: VITE_CONFIG,
    root: join(PROJECT_ROOT, 'test/bench/page'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return servePage(outDir)
}

/**
 * Times the app's own code in a built page with a fake camera at 720p. The camera's pictures are
 * decoded on this machine too, as a USB webcam's are.
 */
async function bench(given: readonly string[]) {
  if (given.includes('--help')) return console.log(USAGE)
  const options = readArguments(given)
  await materialise()
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  const page = await serveBench(join(folder, 'bench'))
  let app: Awaited<ReturnType<typeof serveApp>> | undefined
  const urls: Urls = {
    bench: `${page.url}/index.html`,
    async app() {
      app ??= await serveApp({ build: { outDir: join(folder, 'app'), emptyOutDir: true } })
      return `${app.url}/index.html`
    },
  }
  let browser = await launch()
  try {
    // The disk can be timed without a camera.
    const isFilmed = options.parts.some((part) => part !== 'records' && part !== 'screen')
    const filming = isFilmed ? camera(await cameraClip(browser, urls.bench, page.offer)) : []
    for (const part of options.parts) {
      const shown =
        part === 'screen' ? camera(await guidedCamera(browser, dirname(await urls.app()))) : filming
      await browser.close()
      browser = await launch(...shown, EAGER_MEMORY)
      console.log(`${await RUN[part](browser, urls, options)}\n`)
    }
  } finally {
    await browser.close()
    await Promise.all([page.close(), app?.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
