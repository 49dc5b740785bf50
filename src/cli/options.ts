import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error'

/** `parseArgs` with its errors as one line that the caller can act on. */
export function parseOptions<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (error) {
    const [firstSentence] = String(error instanceof Error ? error.message : error).split(/\. |\n/)
    throw new UsageError(`${firstSentence}. See --help.`, error)
  }
}

/** Checks that a value is one of the known ids. */
export function oneOf<const Id extends string>(option: string, value: string, known: readonly Id[]): Id {
  const id = known.find((candidate) => candidate === value)
  if (id === undefined) {
    throw new UsageError(`${option} ${value} is not known. Known: ${known.join(', ')}.`)
  }
  return id
}

/** Paths are meant from where npm was called; npm itself runs scripts in the project's root. */
export const fromCaller = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Checks before any work starts that a file to be written has a folder to lie in. */
export function writablePath(option: string, path: string): string {
  const absolute = fromCaller(path)
  if (!existsSync(dirname(absolute)) || (existsSync(absolute) && statSync(absolute).isDirectory())) {
    throw new UsageError(`${option} ${path} cannot be written: no such folder.`)
  }
  return absolute
}
