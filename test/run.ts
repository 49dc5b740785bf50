import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { materialise } from '../models/materialise.mjs'
import { ensureChromium } from '../src/cli/chromium'
import { PROJECT_ROOT } from '../src/cli/project-root'
import { lastPassed, notePassed } from './networks/last-passed'
import { OUT_OF_DATE, recordingHolds } from './replay/recording'

/**
 * The whole check, the same everywhere: weights, browser, types, lint, format, all tests (which build the app).
 * Every step runs even when one fails. The last line is `N passed, N failed`.
 *
 * `full` is what a release runs: nothing that the networks found before is taken for granted.
 */
const IS_FULL = process.argv.includes('full')
/** As it was found: a build by Vite sets NODE_ENV to production, under which React's tests wait for nothing. */
const ENVIRONMENT = { ...process.env }
/** Where what the networks found before no longer holds, they run: then this takes longer. */
const REPLAYS = !IS_FULL && (await recordingHolds())
const RESULTS = join(PROJECT_ROOT, 'test-results')

interface Count {
  readonly passed: number
  readonly failed: number
}

const asCount = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Whether a program that npm installed ended with 0, and what it printed. */
interface Ended {
  readonly wentWell: boolean
  readonly output: string
}

/** Runs a program that npm installed. Its output is held back, because others may be running. */
function runTool(program: string, ...args: string[]): Promise<Ended> {
  return new Promise((settled) => {
    const tool: ChildProcess = spawn('npx', ['--no-install', program, ...args], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...ENVIRONMENT, ...(!REPLAYS && { PLUMBLINE_NETWORKS: 'run' }) },
    })
    const output: Buffer[] = []
    const end = (wentWell: boolean) => settled({ wentWell, output: Buffer.concat(output).toString('utf8') })
    tool.stdout?.on('data', (part: Buffer) => output.push(part))
    tool.stderr?.on('data', (part: Buffer) => output.push(part))
    tool.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    tool.on('close', (code) => end(code === 0))
  })
}

interface Step {
  readonly title: string
  readonly run: () => Promise<Count & { readonly output?: string }>
}

const attempt = (title: string, action: () => unknown): Step => ({
  title,
  async run() {
    try {
      await action()
      return asCount(true)
    } catch (error) {
      return { ...asCount(false), output: error instanceof Error ? error.message : String(error) }
    }
  },
})

const tool = (title: string, program: string, ...args: string[]): Step => ({
  title,
  async run() {
    const { wentWell, output } = await runTool(program, ...args)
    return { ...asCount(wentWell), output }
  },
})

/** Tests of projects of vitest; what they counted, and one failure more where they ended badly without a failed test. */
const tests = (title: string, ...projects: readonly string[]): Step => ({
  title,
  async run() {
    const report = join(RESULTS, `${projects[0]}.json`)
    await rm(report, { force: true })
    const { wentWell, output } = await runTool(
      'vitest',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    )
    const text = await readFile(report, 'utf8').catch(() => undefined)
    if (text === undefined) return { passed: 0, failed: 1, output }
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text)
    return { passed, failed: failed === 0 && !wentWell ? 1 : failed, output }
  },
})

const NETWORKS = tests('tests of the networks', 'networks', 'networks-headless')
/**
 * The tests of the networks themselves: they give the same answers for as long as nothing that they run
 * has changed. Whoever changed something commits what is noted here.
 */
const ofNetworks: Step = {
  title: NETWORKS.title,
  async run() {
    const last = IS_FULL ? undefined : await lastPassed()
    if (last) {
      const output = `${last.passed} passed on ${last.on} with the same code, pictures, weights and libraries: not run again, and not counted here. npm run check:full runs them.`
      return { passed: 0, failed: 0, output }
    }
    const { output = '', ...count } = await NETWORKS.run()
    if (count.failed > 0) return { ...count, output }
    await notePassed(count.passed)
    return { ...count, output: `${output}\nNoted in test/networks/last-passed.json: commit it.` }
  },
}

const replayed = (title: string) => (REPLAYS ? `${title}, with the networks replayed` : title)

/** Steps that come one after the other. */
type Lane = readonly Step[]

/**
 * Lanes that go on side by side, and groups of lanes that come one after the other. Two cores are what is
 * counted on: what waits for a camera's clock stands beside what computes.
 */
const GROUPS: readonly (readonly Lane[])[] = [
  [[attempt('model weights', () => materialise())], [attempt('a Chromium to test in', ensureChromium)]],
  [
    [
      tool('types', 'tsc', '--noEmit'),
      tool('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
      tool('unused code', 'knip'),
      tool(
        'accuracy, against what was reached before',
        'tsx',
        'src/cli/accuracy.ts',
        '--floor',
        ...(IS_FULL ? ['--networks'] : []),
      ),
      tool(
        'accuracy on other people, against what was reached before',
        'tsx',
        'src/cli/accuracy.ts',
        'test/accuracy/phantom2',
        '--floor',
      ),
      tests(replayed('tests in the browser'), 'browser'),
    ],
    [
      tests('tests of core', 'core'),
      tests(replayed('end to end'), 'end-to-end'),
      tests('the released app, end to end', 'released'),
      ofNetworks,
    ],
  ],
]

await mkdir(RESULTS, { recursive: true })
if (!IS_FULL && !REPLAYS) console.error(OUT_OF_DATE)
let passed = 0
let failed = 0

async function report({ title, run }: Step) {
  const started = performance.now()
  const { output = '', ...count } = await run()
  passed += count.passed
  failed += count.failed
  const verdict = count.failed === 0 ? 'passed' : 'failed'
  console.log(`\n=== ${title}\n${output}`)
  console.log(`=== ${title}: ${verdict}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function follow(lane: Lane) {
  for (const step of lane) await report(step)
}

for (const group of GROUPS) await Promise.all(group.map(follow))
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
