import { describe, expect, it } from 'vitest'
import type { CapturedFrame } from '../../../src/camera/frame-source'
import { openSample } from '../../../src/camera/sample'
import { openVideoFile, readVideoFrames } from '../../../src/camera/video-file'
import { describeProblem } from '../../../src/text/camera-problem'
import hevcUrl from '../../fixtures/hevc.mp4?url'
import squatsUrl from '../../fixtures/squats/pose_squats.first-10.mp4?url'
import { brightness, meanColour, plainPicture, problemOf, recording, runToEnd, TIMES, wait } from './support'

const COLOURS = ['red', 'lime', 'blue', 'yellow', 'white'] as const
const mjpeg = async (pictures: readonly string[] = COLOURS) =>
  new Blob(await Promise.all(pictures.map((colour) => plainPicture(colour))))

async function readAll(blob: Blob, mjpegRate?: number) {
  const frames: { time: number; width: number; height: number; colour: [number, number, number] }[] = []
  for await (const { image, context } of readVideoFrames(blob, mjpegRate)) {
    const { time, width, height } = context
    frames.push({ time, width, height, colour: meanColour(image) })
    image.close()
  }
  return frames
}

describe('reading every frame of a recording', () => {
  it('gives each frame of a WebM file once, in order, at its exact time', async () => {
    const frames = await readAll(await recording())
    expect(frames.map(({ time }) => Number(time.toFixed(3)))).toEqual(TIMES)
    for (const [index, { colour }] of frames.entries())
      expect(Math.abs(colour[0] - brightness(index))).toBeLessThan(8)
  })

  it('gives every frame of an MP4 file', async () => {
    const frames = await readAll(await (await fetch(squatsUrl)).blob())
    expect(frames).toHaveLength(10)
    expect(frames[0]).toMatchObject({ width: 720, height: 1280 })
    expect(frames.every(({ time }, index) => index === 0 || time > (frames[index - 1]?.time ?? 0))).toBe(true)
  })

  it('gives every picture of a raw MJPEG file, thirty to the second', async () => {
    const frames = await readAll(await mjpeg())
    expect(frames.map(({ time }) => time)).toEqual(COLOURS.map((_, index) => index / 30))
    expect(frames[2]?.colour[2]).toBeGreaterThan(200)
  })

  it('takes a raw MJPEG file at the rate that it is told', async () => {
    const frames = await readAll(await mjpeg(), 12)
    expect(frames.map(({ time }) => time)).toEqual(COLOURS.map((_, index) => index / 12))
  })

  it('can be left early', async () => {
    for await (const { image } of readVideoFrames(await recording())) {
      image.close()
      break
    }
  })

  it.each([
    ['text', 'no-media', async () => new Blob(['no video'], { type: 'video/mp4' })],
    ['a single picture', 'no-media', () => plainPicture('red')],
    [
      'a WebM file that is nothing but its first bytes',
      'broken-media',
      async () => (await recording()).slice(0, 60),
    ],
    ['a codec that this browser does not have', 'not-decodable', async () => (await fetch(hevcUrl)).blob()],
    [
      'an MP4 header with rubbish behind it',
      'broken-media',
      async () => new Blob([Uint8Array.of(0, 0, 0, 24), 'ftypisom', new Uint8Array(400).fill(7)]),
    ],
  ])('refuses %s', async (_, problem, make) => {
    const blob = await make()
    expect(await problemOf(() => readAll(blob))).toBe(problem)
  })

  it('refuses an MJPEG file with a picture that cannot be decoded', async () => {
    const bytes = new Uint8Array(await (await mjpeg()).arrayBuffer())
    // Unknown coding process in the frame header of the first picture (SOF0 → SOF7).
    const at = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0)
    bytes[at + 1] = 0xc7
    expect(await problemOf(() => readAll(new Blob([bytes])))).toBe('broken-media')
  })
})

describe('playing a recording', () => {
  it('takes as long as the recording does, and times pictures by their place in it', async () => {
    const source = await openVideoFile(await recording(), 'steps.webm')
    const frames: CapturedFrame[] = []
    const started = performance.now()
    await runToEnd(source, (frame) => {
      frames.push(frame)
    })
    expect((performance.now() - started) / 1000).toBeGreaterThan(0.8)
    expect(frames.length).toBeGreaterThan(3)
    for (const { time: capturedAt } of frames.map(({ context }) => context))
      expect(TIMES.some((time) => Math.abs(time - capturedAt) < 0.002)).toBe(true)
    expect(source).toMatchObject({
      kind: 'video-file',
      label: 'steps.webm',
      width: 64,
      height: 48,
      mirrored: false,
    })
    source.stop()
  })

  it('waits for the last picture to be dealt with before it ends', async () => {
    const source = await openVideoFile(await mjpeg(['red', 'blue']), 'two.mjpeg')
    let dealtWith = 0
    await runToEnd(source, async () => {
      // By the time that the second has been dropped, the file is over.
      await expect.poll(() => source.dropped, { interval: 10 }).toBe(1)
      dealtWith++
    })
    expect(dealtWith).toBe(1)
    expect(source.dropped).toBe(1)
    source.stop()
  })

  it.each([
    ['WebM', recording],
    ['MJPEG', () => mjpeg(Array.from({ length: 30 }, (_, index) => `rgb(${8 * index}, 0, 0)`))],
  ])('plays a %s recording slower when its pictures take long to deal with', async (_, make) => {
    const source = await openVideoFile(await make(), 'slow')
    const started = performance.now()
    await runToEnd(source, async () => {
      await wait(200)
    })
    // A second of recording at ten pictures a second, 0.2 s each.
    expect((performance.now() - started) / 1000).toBeGreaterThan(1.5)
    source.stop()
  })

  it('plays a raw MJPEG file on a canvas, and again from the start', async () => {
    const source = await openVideoFile(await mjpeg(), 'colours.mjpeg')
    expect(source.preview).toMatchObject({ width: 32, height: 24 })
    for (let round = 0; round < 2; round++) {
      const times: number[] = []
      await runToEnd(source, ({ context }) => {
        times.push(context.time)
      })
      expect(times[0]).toBe(0)
      expect(times.length + source.dropped).toBe(COLOURS.length)
    }
    source.stop()
  })

  it('stops at once and for good', async () => {
    const source = await openVideoFile(await recording(), 'steps.webm')
    let pictures = 0
    await new Promise<void>((first) => {
      source.run({
        async onFrame({ image }) {
          pictures++
          image.close()
          first()
        },
        onEnd: () => {
          throw new Error('a stopped source has no end')
        },
      })
    })
    source.stop()
    source.stop()
    const before = pictures
    // As long as the rest of it would have taken.
    const another = await openVideoFile(await recording(), 'steps.webm')
    await runToEnd(another, () => {})
    another.stop()
    expect(pictures).toBe(before)
  })

  it.each([
    ['text', 'no-media', async () => new Blob(['no video'], { type: 'video/webm' })],
    ['a WebM file that breaks off', 'broken-media', async () => (await recording()).slice(0, 60)],
    ['a still', 'no-media', () => plainPicture('red')],
  ])('refuses %s', async (_, problem, make) => {
    const blob = await make()
    expect(await problemOf(() => openVideoFile(blob, 'file'))).toBe(problem)
  })

  it('names the codec that this browser does not have', async () => {
    const blob = await (await fetch(hevcUrl)).blob()
    const error: unknown = await openVideoFile(blob, 'file').catch((problem: unknown) => problem)
    expect(error).toMatchObject({ problem: 'not-decodable', detail: 'video in HEVC (H.265)' })
    expect(describeProblem('not-decodable', 'video in HEVC (H.265)').next).toMatch(/“Most compatible”/)
  })

  it('opens the built-in recording', async () => {
    const source = await openSample('sample')
    expect(source).toMatchObject({ kind: 'sample', mirrored: false })
    expect(source.width).toBeGreaterThan(0)
    source.stop()
  })
})
