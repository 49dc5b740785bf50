import type { NetworkFile } from './network-file'
import { PoseError } from './pose-error'

/** Called with the bytes that have arrived since the last call; negative when some have to come again. */
type OnBytes = (bytes: number) => void

/** Waits before the second, third and fourth try, milliseconds: a router that restarts takes seconds. */
const PAUSES = [300, 1_500, 4_000] as const
/** A connection that brings nothing for so long, milliseconds, is given up and made anew. */
const STALLED_AFTER = 15_000

/** A file that is on its way: what has arrived is kept over a broken connection. */
class Arriving {
  readonly whole: Uint8Array<ArrayBuffer>
  loaded = 0
  readonly #onBytes: OnBytes
  /** The server's name for this state of the file: the rest may only be joined to the same state. */
  #state: string | undefined

  constructor(bytes: number, onBytes: OnBytes) {
    this.whole = new Uint8Array(bytes)
    this.#onBytes = onBytes
  }

  /** Whether the rest can be asked for by itself. */
  get canGoOn() {
    return this.loaded > 0 && this.#state !== undefined
  }

  /** What to ask the server for. */
  get conditions(): HeadersInit {
    return this.#state !== undefined && this.loaded > 0
      ? { Range: `bytes=${this.loaded}-`, 'If-Range': this.#state }
      : {}
  }

  add(part: Uint8Array) {
    if (this.loaded + part.length > this.whole.length)
      throw new WrongContent('the file is longer than it is in the manifest')
    this.whole.set(part, this.loaded)
    this.loaded += part.length
    this.#onBytes(part.length)
  }

  /** All of the file comes. */
  start(state: string | undefined) {
    if (this.loaded > 0) this.#onBytes(-this.loaded)
    this.loaded = 0
    this.#state = state
  }

  /** The rest comes; not every server heeds the condition that it be of the same state. */
  goOn(range: string | null, state: string | undefined) {
    if (!range?.startsWith(`bytes ${this.loaded}-`) || state !== this.#state)
      throw new WrongContent('the server sent another part than was asked for')
  }
}

/** What arrived is not the file: none of it can be kept. */
class WrongContent extends Error {}

async function fetchRest(file: NetworkFile, arriving: Arriving, afresh: boolean): Promise<void> {
  const control = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stillAlive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => control.abort(new Error('the connection stalled')), STALLED_AFTER)
  }
  stillAlive()
  try {
    const response = await fetch(file.url, {
      headers: arriving.conditions,
      ...(afresh && { cache: 'reload' }),
      signal: control.signal,
    })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    if (!response.body) throw new Error('the server sent nothing')
    const state = strongState(response.headers)
    if (response.status === 206) arriving.goOn(response.headers.get('Content-Range'), state)
    // A server without ranges, or with another state of the file, sends all of it.
    else arriving.start(state)
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      stillAlive()
      arriving.add(part.value)
    }
  } finally {
    clearTimeout(timer)
  }
  const { loaded, whole } = arriving
  if (loaded < whole.length) throw new Error(`the file broke off after ${loaded} of ${whole.length} bytes`)
}

/**
 * Only a strong tag or a date may be given with `If-Range` (RFC 9110, 13.1.5). A compressed file is
 * counted by other bytes than those that arrive here: it cannot be joined.
 */
function strongState(headers: Headers): string | undefined {
  if (headers.has('Content-Encoding')) return undefined
  const tag = headers.get('ETag')
  return (tag?.startsWith('W/') ? undefined : tag) ?? headers.get('Last-Modified') ?? undefined
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function verify(file: NetworkFile, bytes: ArrayBuffer) {
  // A page without a secure context has no digests (and no camera): there the length has to do.
  if (!isSecureContext) return
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== file.sha256)
    throw new WrongContent('it is not the file that this app was built for')
}

/**
 * Fetches a file of a network and verifies it by length and checksum. A connection that fails or
 * stalls is made again and goes on where it broke off if the server can; what turns out to be wrong is
 * fetched anew, past the cache. It gives up after four tries in a row that brought nothing of use.
 */
export async function download(file: NetworkFile, onBytes: OnBytes): Promise<ArrayBuffer> {
  const arriving = new Arriving(file.bytes, onBytes)
  let problem: unknown
  for (let failures = 0; failures <= PAUSES.length; failures++) {
    await wait(PAUSES[failures - 1] ?? 0)
    const before = arriving.loaded
    try {
      await fetchRest(file, arriving, problem instanceof WrongContent)
      await verify(file, arriving.whole.buffer)
      return arriving.whole.buffer
    } catch (error) {
      problem = error
      if (error instanceof WrongContent) arriving.start(undefined)
      if (arriving.canGoOn && arriving.loaded > before) failures = 0
    }
  }
  arriving.start(undefined)
  const why = problem instanceof Error ? problem.message : String(problem)
  throw new PoseError(
    'weights-unavailable',
    `The network's file ${file.url} could not be loaded: ${why}.`,
    problem,
  )
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
