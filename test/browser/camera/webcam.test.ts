import { afterEach, describe, expect, it, type Mock, vi } from 'vitest'
import { watchTrack } from '../../../src/camera/camera-health'
import type { CameraError, CapturedFrame, FrameSource } from '../../../src/camera/frame-source'
import { onEachTrackPicture } from '../../../src/camera/track-pictures'
import { listCameras, openWebcam } from '../../../src/camera/webcam'
import { contextOf } from '../../../src/core/body/frame-context'
import { wait } from './support'

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

/** How the track fares that frames are read from: a copy of the camera's own. */
function copyOf({ mock: { results } }: Mock<() => MediaStreamTrack>) {
  const [copy] = results
  return copy?.type === 'return' ? copy.value.readyState : undefined
}

afterEach(() => {
  vi.restoreAllMocks()
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
    let most = 0
    let delivered = 0
    camera.run({
      async onFrame({ image }) {
        most = Math.max(most, ++inFlight)
        await wait(250)
        image.close()
        inFlight--
        delivered++
      },
    })
    await wait(1600)
    expect(most).toBe(1)
    expect(delivered).toBeGreaterThanOrEqual(3)
    expect(camera.dropped).toBeGreaterThan(delivered)
  })

  it('counts anew when it runs again, and only the last receiver is served', async () => {
    const camera = await open()
    const served = { first: 0, second: 0 }
    camera.run({
      async onFrame({ image }) {
        served.first++
        image.close()
        await wait(300)
      },
    })
    await wait(700)
    expect(camera.dropped).toBeGreaterThan(0)
    const before = served.first
    camera.run({
      async onFrame({ image }) {
        served.second++
        image.close()
      },
    })
    expect(camera.dropped).toBe(0)
    await wait(500)
    expect(served.first).toBe(before)
    expect(served.second).toBeGreaterThan(0)
  })

  it('releases the device when it is stopped, and delivers nothing afterwards', async () => {
    const clone = vi.spyOn(MediaStreamTrack.prototype, 'clone')
    const camera = await open()
    const track = trackOf(camera)
    let pictures = 0
    camera.run({
      async onFrame({ image }) {
        pictures++
        image.close()
      },
    })
    await wait(300)
    camera.stop()
    camera.stop()
    const before = pictures
    await wait(300)
    expect(before).toBeGreaterThan(0)
    expect(pictures).toBe(before)
    expect(track.readyState).toBe('ended')
    expect(copyOf(clone)).toBe('ended')
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
    await wait(100)
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
    const started = performance.now()
    const error = await new Promise<CameraError>((report) => watchTrack(track, report))
    expect(error.problem).toBe('camera-failed')
    expect(performance.now() - started).toBeGreaterThan(3_000)
  })
})
