import { afterEach, describe, expect, it, type Mock, vi } from 'vitest'
import { watchTrack } from '../../../src/camera/camera-health'
import type { CameraError, CapturedFrame, FrameSource } from '../../../src/camera/frame-source'
import { onEachTrackPicture } from '../../../src/camera/track-pictures'
import { listCameras, openWebcam } from '../../../src/camera/webcam'
import { contextOf } from '../../../src/core/body/frame-context'

let source: FrameSource | undefined

const open = async (deviceId?: string) => {
  source = await openWebcam(deviceId)
  return source
}

const trackOf = ({ preview }: FrameSource) => {
  const stream = preview instanceof HTMLVideoElement ? preview.srcObject : null
  const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined
  if (!track) throw new Error('the preview shows no camera')
  return track
}

/** Waits until the source has had to drop so many pictures. */
const dropped = (camera: FrameSource, count: number) =>
  expect.poll(() => camera.dropped, { timeout: 10_000, interval: 10 }).toBeGreaterThanOrEqual(count)

/** How the track fares that frames are read from: a copy of the camera's own. */
function copyOf({ mock: { results } }: Mock<() => MediaStreamTrack>) {
  const [copy] = results
  return copy?.type === 'return' ? copy.value.readyState : undefined
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  source?.stop()
})

describe('a webcam', () => {
  it('delivers pictures with capture times that go forward, on the clock of the page', async () => {
    const camera = await open()
    const frames: CapturedFrame[] = []
    await new Promise<void>((enough) => {
      camera.run({
        async onFrame(frame) {
          frames.push(frame)
          frame.image.close()
          if (frames.length === 20) enough()
        },
      })
    })
    const times = frames.map(({ context }) => context.time)
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true)
    expect(Math.abs(performance.now() / 1000 - (times.at(-1) ?? 0))).toBeLessThan(1)
    expect(frames[0]?.context).toMatchObject({ source: 'webcam', width: camera.width, height: camera.height })
    expect(camera.width).toBeGreaterThan(camera.height)
    expect(camera.kind).toBe('webcam')
    expect(camera.mirrored).toBe(true)
    expect(camera.label).not.toBe('')
  })

  it('never has two pictures in flight, and counts those that a slow receiver makes it drop', async () => {
    const camera = await open()
    let inFlight = 0
    const together: number[] = []
    await new Promise<void>((enough) => {
      camera.run({
        async onFrame({ image }) {
          together.push(++inFlight)
          await dropped(camera, 2 * together.length)
          image.close()
          inFlight--
          if (together.length === 3) enough()
        },
      })
    })
    expect(together.slice(0, 3)).toEqual([1, 1, 1])
  })

  it('counts anew when it runs again, and only the last receiver is served', async () => {
    const camera = await open()
    const served = { first: 0, second: 0 }
    camera.run({
      async onFrame({ image }) {
        served.first++
        image.close()
        await new Promise(() => {})
      },
    })
    await dropped(camera, 1)
    await new Promise<void>((enough) => {
      camera.run({
        async onFrame({ image }) {
          image.close()
          if (++served.second === 5) enough()
        },
      })
      expect(camera.dropped).toBe(0)
    })
    expect(served.first).toBe(1)
  })

  it('releases the device when it is stopped, and delivers nothing afterwards', async () => {
    const clone = vi.spyOn(MediaStreamTrack.prototype, 'clone')
    const camera = await open()
    const track = trackOf(camera)
    let pictures = 0
    await new Promise<void>((first) => {
      camera.run({
        async onFrame({ image }) {
          pictures++
          image.close()
          first()
        },
      })
    })
    camera.stop()
    camera.stop()
    const before = pictures
    await expect.poll(() => copyOf(clone)).toBe('ended')
    expect(track.readyState).toBe('ended')
    expect(pictures).toBe(before)
  })

  it('waits for the frame that it has asked for before it lets go of the track, but not for ever', async () => {
    const clone = vi.spyOn(MediaStreamTrack.prototype, 'clone')
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    const [track] = canvas.captureStream().getVideoTracks()
    if (!track) throw new Error('no track')
    const pictures: string[] = []
    const end = onEachTrackPicture(track, document.createElement('video'), contextOf, () =>
      pictures.push('picture'),
    )
    end()
    // Whatever was on its way has arrived by the next picture that is drawn.
    await new Promise((drawn) => requestAnimationFrame(drawn))
    expect(copyOf(clone)).toBe('live')
    context?.fillRect(0, 0, 10, 10)
    await expect.poll(() => copyOf(clone)).toBe('ended')

    const [silent] = document.createElement('canvas').captureStream(0).getVideoTracks()
    if (!silent) throw new Error('no track')
    clone.mockClear()
    onEachTrackPicture(silent, document.createElement('video'), contextOf, () => pictures.push('picture'))()
    await expect.poll(() => copyOf(clone)).toBe('ended')
    expect(pictures).toEqual([])
  })

  it('goes on with another camera when the remembered one is not there', async () => {
    const camera = await open('no such camera')
    expect(camera.width).toBeGreaterThan(0)
  })

  it('is listed with its id and name once it has been allowed, and opens by that id', async () => {
    await open()
    const [first] = await listCameras()
    expect(first?.label).not.toBe('')
    source?.stop()
    const again = await open(first?.id)
    expect(trackOf(again).getSettings().deviceId).toBe(first?.id)
  })

  it('reports a track that ends in the middle', async () => {
    const camera = await open()
    const problem = new Promise<CameraError>((onProblem) => {
      camera.run({ onFrame: async ({ image }) => image.close(), onProblem })
    })
    // Nobody can pull a plug here: this is the event that the browser sends then.
    trackOf(camera).dispatchEvent(new Event('ended'))
    expect((await problem).problem).toBe('camera-failed')
  })

  it('says unplugged when the device of a track that ends is gone', async () => {
    // A track of a canvas belongs to no device that could be listed.
    const [track] = document.createElement('canvas').captureStream(0).getVideoTracks()
    if (!track) throw new Error('no track')
    const problem = new Promise<CameraError>((report) => watchTrack(track, report))
    track.dispatchEvent(new Event('ended'))
    expect((await problem).problem).toBe('camera-unplugged')
  })

  it('reports a camera that falls silent', async () => {
    const canvas = document.createElement('canvas')
    canvas.getContext('2d')
    const [track] = canvas.captureStream(0).getVideoTracks()
    if (!track) throw new Error('no track')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const problems: CameraError[] = []
    const health = watchTrack(track, (error) => problems.push(error))
    vi.advanceTimersByTime(4_000)
    health.alive()
    vi.advanceTimersByTime(4_000)
    expect(problems, 'four seconds are not silence').toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(problems.map(({ problem }) => problem)).toEqual(['camera-failed'])
  })
})
