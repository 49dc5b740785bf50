import { afterEach, describe, expect, it, vi } from 'vitest'
import { download } from '../../../src/pose/pose-detection/download'
import { reasonOf } from './support'

const file = (text: string, bytes = text.length) => ({ url: URL.createObjectURL(new Blob([text])), bytes })

afterEach(() => vi.restoreAllMocks())

describe('fetching a file of a network', () => {
  it('gives all its bytes and counts them', async () => {
    let loaded = 0
    const buffer = await download(file('twelve bytes'), (bytes) => {
      loaded += bytes
    })
    expect(new TextDecoder().decode(buffer)).toBe('twelve bytes')
    expect(loaded).toBe(12)
  })

  it('tries once more when the connection fails', async () => {
    const tries = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('connection lost'))
    expect((await download(file('here'), () => {})).byteLength).toBe(4)
    expect(tries).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['that is not there', () => ({ url: '/models/no-such-network.bin', bytes: 10 })],
    ['that breaks off', () => file('short', 100)],
    ['that is longer than it should be', () => file('much longer than that', 5)],
  ])('gives up with a reason on a file %s, and takes its bytes off the count', async (_, make) => {
    let loaded = 0
    const tries = vi.spyOn(globalThis, 'fetch')
    const onBytes = (bytes: number) => {
      loaded += bytes
    }
    expect(await reasonOf(() => download(make(), onBytes))).toBe('weights-unavailable')
    expect(tries).toHaveBeenCalledTimes(2)
    expect(loaded).toBe(0)
  })
})
