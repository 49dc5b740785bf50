import { describe, expect, it } from 'vitest'
import { splitJpegs } from '../../../src/camera/jpeg-stream'
import { plainPicture } from './support'

const jpeg = async (colour: string) => new Uint8Array(await (await plainPicture(colour)).arrayBuffer())
const joined = async (...parts: Uint8Array[]) =>
  new Uint8Array(await new Blob(parts.map((part) => Uint8Array.from(part))).arrayBuffer())
const lengths = (bytes: Uint8Array<ArrayBuffer>) => [...splitJpegs(bytes)].map(({ length }) => length)

/** A JPEG with another one inside it, as a camera's thumbnail in an application segment. */
async function withThumbnail(picture: Uint8Array, thumbnail: Uint8Array) {
  const size = thumbnail.length + 2
  return joined(
    picture.subarray(0, 2),
    Uint8Array.of(0xff, 0xe1, size >> 8, size & 0xff),
    thumbnail,
    picture.subarray(2),
  )
}

describe('splitting a raw MJPEG recording', () => {
  it('finds every picture at its full length', async () => {
    const [red, blue] = [await jpeg('red'), await jpeg('blue')]
    expect(lengths(await joined(red, blue, red))).toEqual([red.length, blue.length, red.length])
  })

  it('takes a thumbnail inside a picture for a part of it', async () => {
    const picture = await withThumbnail(await jpeg('red'), await jpeg('blue'))
    expect(lengths(await joined(picture, picture))).toEqual([picture.length, picture.length])
  })

  it('skips what lies between pictures, and leaves out a last one that breaks off', async () => {
    const red = await jpeg('red')
    const rubbish = Uint8Array.of(0, 0xff, 0x12, 0xff, 0xff)
    expect(lengths(await joined(rubbish, red, rubbish, red, red.subarray(0, red.length - 2)))).toEqual([
      red.length,
      red.length,
    ])
  })

  it('finds nothing in what is no picture', () => {
    expect(lengths(new Uint8Array(1000).fill(0xff))).toEqual([])
    expect(lengths(new Uint8Array(0))).toEqual([])
    expect(lengths(Uint8Array.of(0xff, 0xd8))).toEqual([])
  })
})
