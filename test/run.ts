import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { materialise } from '../models/materialise.mjs'
import { ensureChromium } from '../src/cli/chromium'
import { PROJECT_ROOT } from '../src/cli/project-root'

/**
 * The whole check, the same everywhere: weights, browser, types, lint, format, all tests (which build the app).
 * Every step runs even when one fails. The last line is `N passed, N failed`.
 */
interface Count {
  readonly passed: number
  readonly failed: number
}

const asCount = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Runs a program that npm installed, its output going to ours; true when it exits with 0. */
function runTool(program: string, ...args: string[]): Promise<boolean> {
  return new Promise((settled) => {
    const tool = spawn('npx', ['--no-install', program, ...args], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    tool.on('error', (error) => {
      console.error(error.message)
      settled(false)
    })
    tool.on('close', (code) => settled(code === 0))
  })
}

/**
 * Starts a program that works while others are waiting: at a low priority, its output held back.
 * Returns what to wait for: it prints the output and tells whether the program ended with 0.
 */
function runAside(program: string, ...args: string[]): () => Promise<boolean> {
  const tool = spawn('npx', ['--no-install', program, ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  if (tool.pid !== undefined) setPriority(tool.pid, constants.priority.PRIORITY_LOW)
  const output: Buffer[] = []
  tool.stdout.on('data', (part: Buffer) => output.push(part))
  tool.stderr.on('data', (part: Buffer) => output.push(part))
  const ended = new Promise<boolean>((settled) => {
    tool.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`))
      settled(false)
    })
    tool.on('close', (code) => settled(code === 0))
  })
  return async () => {
    const passed = await ended
    process.stdout.write(Buffer.concat(output))
    return passed
  }
}

async function attempt(action: () => unknown): Promise<boolean> {
  try {
    await action()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** Runs some of vitest's projects; what it counted, and one failure more where it ended badly without a failed test. */
async function runTests(...projects: readonly string[]): Promise<Count> {
  const report = join(PROJECT_ROOT, 'test-results', 'vitest.json')
  await mkdir(join(PROJECT_ROOT, 'test-results'), { recursive: true })
  await rm(report, { force: true })
  const wentWell = await runTool(
    'vitest',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text)
  return { passed, failed: failed === 0 && !wentWell ? 1 : failed }
}

let accuracy: (() => Promise<boolean>) | undefined

const STEPS: readonly { readonly title: string; readonly run: () => Promise<Count> }[] = [
  { title: 'model weights', run: async () => asCount(await attempt(() => materialise())) },
  {
    title: 'a Chromium to test in',
    run: async () => {
      const found = await attempt(ensureChromium)
      // The phantom is scored from here on, while steps and tests go on: they wait much of their time, for
      // a camera's pictures. In one browser: the other core is theirs.
      accuracy = runAside('tsx', 'src/cli/accuracy.ts', '--model', 'refined', '--floor', '--browsers', '1')
      return asCount(found)
    },
  },
  { title: 'types', run: async () => asCount(await runTool('tsc', '--noEmit')) },
  {
    title: 'lint and format',
    run: async () => asCount(await runTool('biome', 'check', '--error-on-warnings', '.')),
  },
  { title: 'unused code', run: async () => asCount(await runTool('knip')) },
  { title: 'tests of parts', run: () => runTests('core', 'browser') },
  { title: 'end-to-end tests', run: () => runTests('end-to-end') },
  {
    title: 'accuracy, against what was reached before',
    run: async () => asCount((await accuracy?.()) ?? false),
  },
]

let passed = 0
let failed = 0
for (const { title, run } of STEPS) {
  console.log(`\n=== ${title}`)
  const count = await run()
  passed += count.passed
  failed += count.failed
  console.log(`=== ${title}: ${count.failed === 0 ? 'passed' : 'failed'}`)
}
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
