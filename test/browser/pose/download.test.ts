import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import lightning from '../../../models/files/movenet-lightning.bin?url'
import { download } from '../../../src/pose/download'
import { networkFile } from '../../../src/pose/network-file'

const FILE = networkFile('movenet-lightning.bin', lightning)

/** Gives a thousand bytes from `first` on, and then the connection breaks. */
function brokenPart(whole: ArrayBuffer, first: number, state: string, length = 1000): Response {
  let given = false
  const body = new ReadableStream({
    pull(stream) {
      if (given) return stream.error(new TypeError('network error'))
      given = true
      stream.enqueue(new Uint8Array(whole.slice(first, first + length)))
    },
  })
  const range = { 'Content-Range': `bytes ${first}-${whole.byteLength - 1}/${whole.byteLength}` }
  return new Response(body, {
    status: first > 0 ? 206 : 200,
    headers: { ...(state && { 'Last-Modified': state }), ...(first > 0 && range) },
  })
}

/** Gives the first bytes of the real file, and then the connection breaks. */
const broken = async (length: number, state: string) =>
  brokenPart(await (await original(FILE.url)).arrayBuffer(), 0, state, length)

const original = globalThis.fetch
const askedFor = (tries: ReturnType<typeof spy>) =>
  tries.mock.calls.map(([, init]) => new Headers(init?.headers).get('Range'))
const spy = () => vi.spyOn(globalThis, 'fetch')

function counter() {
  const count = { loaded: 0, sums: [0], arrived: 0 }
  const onBytes = (bytes: number) => {
    count.loaded += bytes
    count.arrived += Math.max(0, bytes)
    count.sums.push(count.loaded)
  }
  return { count, onBytes }
}

/** Pauses are shorter than this, milliseconds, and a connection that has stalled is given up after longer. */
const LONGEST_PAUSE = 5_000
const { setTimeout: setRealTimeout } = globalThis

/** Pauses between tries pass a hundred times as fast; a connection keeps its time. */
beforeEach(() => {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((call, time = 0) =>
    setRealTimeout(call, time < LONGEST_PAUSE ? time / 100 : time),
  )
})
afterEach(() => vi.restoreAllMocks())

describe('fetching a file of a network', () => {
  it('gives all its bytes and counts them', async () => {
    const { count, onBytes } = counter()
    const buffer = await download(FILE, onBytes)
    expect(buffer.byteLength).toBe(FILE.bytes)
    expect(count.loaded).toBe(FILE.bytes)
  })

  it('tries again when there is no connection', async () => {
    const tries = spy().mockRejectedValueOnce(new TypeError('connection lost'))
    expect((await download(FILE, () => {})).byteLength).toBe(FILE.bytes)
    expect(tries).toHaveBeenCalledTimes(2)
  })

  it('goes on where it broke off, with the part that had arrived', async () => {
    const after = 100_000
    const real = (await original(FILE.url, { method: 'HEAD' })).headers
    const state = real.get('Last-Modified') ?? ''
    const { count, onBytes } = counter()
    const tries = spy().mockResolvedValueOnce(await broken(after, state))
    // The checksum at the end of it proves that the two parts were joined rightly.
    expect((await download(FILE, onBytes)).byteLength).toBe(FILE.bytes)
    expect(askedFor(tries)).toEqual([null, `bytes=${after}-`])
    expect(await tries.mock.results[1]?.value).toMatchObject({ status: 206 })
    expect(count.arrived).toBe(FILE.bytes)
    expect(count.sums).toEqual([...count.sums].sort((a, b) => a - b))
  })

  it('does not give up on a connection that breaks again and again but brings something each time', async () => {
    const state = (await original(FILE.url, { method: 'HEAD' })).headers.get('Last-Modified') ?? ''
    const whole = await (await original(FILE.url)).arrayBuffer()
    const tries = spy()
    for (let part = 0; part < 5; part++) {
      tries.mockResolvedValueOnce(brokenPart(whole, part * 1000, state))
    }
    expect((await download(FILE, () => {})).byteLength).toBe(FILE.bytes)
    expect(askedFor(tries).at(-1)).toBe('bytes=5000-')
  })

  it('takes all of it again where the server has another state of the file by now', async () => {
    const { count, onBytes } = counter()
    const tries = spy().mockResolvedValueOnce(await broken(100_000, 'Sat, 01 Jan 2022 00:00:00 GMT'))
    expect((await download(FILE, onBytes)).byteLength).toBe(FILE.bytes)
    expect(askedFor(tries)).toEqual([null, 'bytes=100000-', null])
    expect(count.arrived).toBe(FILE.bytes + 100_000)
    expect(count.loaded).toBe(FILE.bytes)
  })

  it('does not ask for the rest where the server does not say which state of the file it sent', async () => {
    const tries = spy().mockResolvedValueOnce(await broken(100_000, ''))
    expect((await download(FILE, () => {})).byteLength).toBe(FILE.bytes)
    expect(askedFor(tries)).toEqual([null, null])
  })

  it('does not take what was changed on the way for the file, and asks past the cache', async () => {
    const bytes = new Uint8Array(await (await original(FILE.url)).arrayBuffer())
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    const tries = spy().mockResolvedValueOnce(new Response(bytes))
    const good = new Uint8Array(await download(FILE, () => {}))
    expect(good[1000]).not.toBe(bytes[1000])
    expect(tries.mock.calls[1]?.[1]).toMatchObject({ cache: 'reload' })
  })

  const text = (content: string, bytes = content.length) => ({
    ...FILE,
    url: URL.createObjectURL(new Blob([content])),
    bytes,
  })
  it.each([
    ['that is not there', () => ({ ...FILE, url: '/models/no-such-network.bin' }), /404|broke off|longer/],
    ['that breaks off', () => text('short', 100), /after 5 of 100/],
    ['that is longer than it should be', () => text('much longer than that', 5), /longer/],
    ['that is another', () => text('another'), /not the file/],
  ])('gives up with a reason on a file %s, and takes its bytes off the count', async (_, make, why) => {
    const { count, onBytes } = counter()
    const tries = spy()
    await expect(download(make(), onBytes)).rejects.toMatchObject({
      reason: 'weights-unavailable',
      message: expect.stringMatching(why),
    })
    expect(tries).toHaveBeenCalledTimes(4)
    expect(count.loaded).toBe(0)
  })
})
