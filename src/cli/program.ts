import { UsageError } from './usage-error'

/** Exit code of a run that ended with something the caller can put right. */
export const EXIT_USAGE = 2

/** Runs a command's `main` and turns how it ended into an exit code and a message on stderr. */
export async function runProgram(main: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message)
      process.exitCode = EXIT_USAGE
    } else {
      console.error(error)
      process.exitCode = 1
    }
  }
}
