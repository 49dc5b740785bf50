import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { materialise } from '../../models/materialise.mjs'
import { CHROMIUM_FLAGS, findChromium } from '../../src/cli/chromium'
import { servePage } from '../../src/cli/headless/page-server'
import { PROJECT_ROOT } from '../../src/cli/project-root'
import { readArguments } from './bench-arguments'
import { report } from './bench-report'
import { cameraClip } from './camera-clip'
import { engineReport } from './engine-report'

/**
 * Times the app's own chain, from camera to drawn angle, in a built page with a fake camera at 720p.
 * The camera's pictures are decoded on this machine too, as a USB webcam's are.
 */
async function bench(given: readonly string[]) {
  const { model, backend, seconds, engines } = readArguments(given)
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found: set CHROMIUM_PATH.')
  await materialise()
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  await build({
    configFile: join(PROJECT_ROOT, 'vite.config.ts'),
    root: join(PROJECT_ROOT, 'test/bench/page'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = await servePage(folder)
  const url = `${server.url}/index.html`
  const launch = (...args: string[]) =>
    chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...args] })
  let browser = await launch()
  try {
    const clip = await cameraClip(browser, url, server.offer)
    await browser.close()
    browser = await launch(
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${clip}`,
    )
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.goto(url)
    await page.waitForFunction(() => window.bench !== undefined)
    if (engines !== undefined) {
      const times = await page.evaluate((rounds) => window.bench.compareEngines(rounds), engines)
      console.log(engineReport(times))
      return
    }
    const run = await page.evaluate((options) => window.bench.run(options), {
      model,
      backend,
      duration: seconds,
    })
    console.log(report(run))
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
