import { describe, expect, it } from 'vitest'
import type { CapturedFrame } from '../../../src/camera/frame-source'
import { decodeStill, openStill } from '../../../src/camera/still'
import { meanColour, plainPicture, problemOf, runToEnd } from './support'

/** Marks a JPEG as taken with the camera turned: EXIF orientation 6, "rotate 90° clockwise to show". */
async function turned(picture: Blob): Promise<Blob> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const orientation = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  const body = [...exif, ...tiff, ...orientation]
  const segment = Uint8Array.of(0xff, 0xe1, 0, body.length + 2, ...body)
  return new Blob([picture.slice(0, 2), segment, picture.slice(2)])
}

describe('a still picture', () => {
  it.each(['image/jpeg', 'image/png', 'image/webp'])('is read from %s by its content', async (type) => {
    const blob = await plainPicture('rgb(200, 40, 40)', { type })
    const image = await decodeStill(new Blob([blob], { type: 'text/plain' }))
    expect([image.width, image.height]).toEqual([32, 24])
    const [red, green] = meanColour(image)
    expect(red).toBeGreaterThan(180)
    expect(green).toBeLessThan(60)
  })

  it('stands upright when the camera was turned', async () => {
    const image = await decodeStill(await turned(await plainPicture('green')))
    expect([image.width, image.height]).toEqual([24, 32])
  })

  it('is shown twice, so that the network can look closer, and then ends', async () => {
    const source = await openStill(await plainPicture('blue'), 'blue.jpg')
    const frames: CapturedFrame[] = []
    await runToEnd(source, (frame) => {
      frames.push(frame)
    })
    expect(frames.map(({ context: { width, height } }) => [width, height])).toEqual([
      [32, 24],
      [32, 24],
    ])
    expect(source).toMatchObject({ kind: 'still', label: 'blue.jpg', mirrored: false, dropped: 0 })
    expect(source.preview).toMatchObject({ width: 32, height: 24 })
  })

  it.each([
    ['text that calls itself a picture', 'no-media', async () => new Blob(['hello'], { type: 'image/jpeg' })],
    ['an empty file', 'no-media', async () => new Blob([])],
    [
      'a picture that breaks off in its header',
      'broken-media',
      async () => (await plainPicture('red')).slice(0, 40),
    ],
    [
      'a picture that breaks off in its data',
      'broken-media',
      async () => {
        const whole = await plainPicture('red')
        return whole.slice(0, whole.size - 10)
      },
    ],
    [
      'a drawing with a script in it',
      'no-media',
      async () => new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']),
    ],
    [
      'a recording',
      'no-media',
      async () => new Blob([await plainPicture('red'), await plainPicture('blue')]),
    ],
    [
      'a format that this browser does not know',
      'not-decodable',
      async () => new Blob([Uint8Array.of(0, 0, 0, 16), 'ftypheic', new Uint8Array(40)]),
    ],
  ])('is not made of %s', async (_, problem, make) => {
    const blob = await make()
    expect(await problemOf(() => decodeStill(blob))).toBe(problem)
  })
})
