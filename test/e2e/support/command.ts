import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import { PROJECT_ROOT } from '../../../src/cli/project-root'

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one of the headless commands as npm would, in a process of its own; on a page whose networks are replayed, where there is one. */
export function runCommand(command: 'measure' | 'accuracy', args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const program = join(PROJECT_ROOT, 'src', 'cli', `${command}.ts`)
    const page = inject('replayedPage')
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...(page !== undefined && { PLUMBLINE_PAGE: page }) },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
