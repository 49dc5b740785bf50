import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitJpegs } from '../../src/camera/jpeg-stream'
import type { MeasuredInput } from '../../src/cli/measure/measured-input'
import { smoothLandmarks } from '../../src/cli/measure/smooth-landmarks'
import type { Pose } from '../../src/core/body/pose'
import { LANDMARK_NAMES } from '../../src/core/body/skeleton'
import truth from '../fixtures/abduction_right_senior.json'
import { type CommandResult, runCommand } from './support/command'

const TEST = join(import.meta.dirname, '..')
const STILL = join(TEST, 'accuracy/phantom/images/abduction_senior_right_120_far.jpg')
const SEQUENCE = join(TEST, 'fixtures/abduction_right_senior.mjpeg')
const NOBODY = join(TEST, 'fixtures/nobody.png')

/** 95th percentile of MoveNet Thunder's error in straight abduction on the phantom, degrees. */
const THUNDER_P95 = 4.6
/** The frames of the sequence's first repetition, back to rest. */
const FIRST_REPETITION = 195
/** Frames that say whether landmarks were smoothed. */
const BRIEFLY = 20

describe('npm run measure', () => {
  let folder: string
  let result: CommandResult
  let inputs: readonly MeasuredInput[]
  let clip: string
  let text: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'measure-'))
    // Names that say nothing true about the content.
    clip = join(folder, 'clip.mp4')
    text = join(folder, 'text.jpg')
    const still = join(folder, 'still.mp4')
    const frames = [...splitJpegs(new Uint8Array(await readFile(SEQUENCE)))].slice(0, FIRST_REPETITION)
    await writeFile(clip, Buffer.concat(frames))
    await writeFile(text, 'this is no picture')
    await copyFile(STILL, still)
    result = await runCommand('measure', [
      ...[still, text, clip, NOBODY],
      ...['--movement', 'shoulder-abduction', '--side', 'right'],
      ...['--json', join(folder, 'out.json'), '--landmarks', join(folder, 'landmarks.json')],
    ])
    inputs = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')).inputs
  }, 280_000)
  afterAll(() => rm(folder, { recursive: true }))

  it('measures a still near its true angle', () => {
    expect(inputs[0]).toMatchObject({
      file: join(folder, 'still.mp4'),
      movement: 'shoulder-abduction',
      side: 'right',
      model: 'refined',
      kind: 'still',
      frames: 1,
      values: [{ t: 0, degrees: expect.any(Number), uncertainty: expect.any(Number) }],
      repetitions: [],
    })
    const [value] = inputs[0]?.values ?? []
    expect(value && 'degrees' in value ? Math.abs(value.degrees - 120) : value).toBeLessThan(THUNDER_P95)
  })

  it('measures every frame of a video, and finds its repetition near the true hold', () => {
    expect(inputs[1]).toMatchObject({ file: clip, kind: 'video', frames: FIRST_REPETITION })
    const { values = [], repetitions = [], mean } = inputs[1] ?? {}
    expect(values.map(({ t }) => Math.round(t * 30))).toEqual([...Array(FIRST_REPETITION).keys()])
    expect(repetitions).toHaveLength(1)
    const [repetition] = repetitions
    const [hold] = truth.plateaus
    if (repetition === undefined || hold === undefined) throw new Error('no repetition')
    expect(Math.abs(repetition.degrees - hold.trueMean)).toBeLessThan(THUNDER_P95)
    expect(mean).toMatchObject({ degrees: repetition.degrees, uncertainty: repetition.uncertainty })
    // The repetition encloses the true hold.
    expect(repetition.start).toBeLessThan(hold.start)
    expect(repetition.end).toBeGreaterThan(hold.end)
  })

  it('prints both in tables', () => {
    expect(result.stdout).toMatch(/still\.mp4 +\d+\.\d/)
    expect(result.stdout).toMatch(/clip\.mp4 +195 +\d+\.\d/)
  })

  it('says in one line each what it could not measure, and exits with 2', () => {
    expect(result.stderr.trim().split('\n')).toEqual([
      `${text}: This file is text. Choose a video (MP4, WebM or MOV) or, where a picture is asked for, a photograph (JPEG or PNG).`,
      `${NOBODY} shows no person.`,
    ])
    expect(result.code).toBe(2)
    expect(inputs).toHaveLength(2)
  })

  it('writes the landmarks of every frame by name', async () => {
    const landmarks = JSON.parse(await readFile(join(folder, 'landmarks.json'), 'utf8'))
    const [still, video] = landmarks.inputs
    expect(still).toMatchObject({
      model: 'refined',
      width: 960,
      height: 720,
    })
    expect(video).toMatchObject({ width: 640, height: 480 })
    expect(video.frames).toHaveLength(FIRST_REPETITION)
    const names = Object.keys(video.frames[0].landmarks)
    expect(names).toContain('right_elbow')
    expect(names.filter((name) => !LANDMARK_NAMES.some((known) => known === name))).toEqual([])
    expect(video.frames[0].landmarks.right_elbow).toEqual({
      x: expect.any(Number),
      y: expect.any(Number),
      score: expect.any(Number),
    })
  })

  it('smooths those landmarks where that is asked for, and not what it measures', async () => {
    const file = join(folder, 'smooth.json')
    const frames = [...splitJpegs(new Uint8Array(await readFile(SEQUENCE)))].slice(0, BRIEFLY)
    const brief = join(folder, 'brief.mjpeg')
    await writeFile(brief, Buffer.concat(frames))
    const { code } = await runCommand('measure', [
      ...[brief, '--movement', 'shoulder-abduction', '--side', 'right', '--smooth'],
      ...['--landmarks', file, '--json', join(folder, 'brief.json')],
    ])
    expect(code).toBe(0)
    const [{ frames: written }] = JSON.parse(await readFile(file, 'utf8')).inputs
    const landmarks = JSON.parse(await readFile(join(folder, 'landmarks.json'), 'utf8'))
    const raw: Pose[] = landmarks.inputs[1].frames
      .slice(0, BRIEFLY)
      .map((each: { landmarks: Pose['imageLandmarks'] }) => ({ imageLandmarks: each.landmarks }))
    const wristIn = (index: number): number => written[index].landmarks.right_wrist.y
    expect(
      raw.some(
        ({ imageLandmarks: { right_wrist: wrist } }, index) =>
          Math.abs((wrist?.y ?? 0) - wristIn(index)) > 0.2,
      ),
    ).toBe(true)
    for (const [index, { imageLandmarks }] of smoothLandmarks(raw).entries()) {
      expect(wristIn(index)).toBeCloseTo(imageLandmarks.right_wrist?.y ?? Number.NaN, 1)
    }
    const [measured]: MeasuredInput[] = JSON.parse(await readFile(join(folder, 'brief.json'), 'utf8')).inputs
    expect(measured?.values).toHaveLength(BRIEFLY)
    for (const [index, value] of (measured?.values ?? []).entries()) {
      const whole = inputs[1]?.values[index]
      if (!whole || !('degrees' in whole) || !('degrees' in value)) throw new Error('no angle')
      expect(value.degrees).toBeCloseTo(whole.degrees, 1)
    }
  }, 280_000)
})

describe('npm run measure, asked for what it cannot do', () => {
  // What else it cannot do, and how it says so: test/cli/arguments.test.ts.
  it('says so in one line and exits with 2', async () => {
    const { code, stdout, stderr } = await runCommand('measure', [
      STILL,
      '--movement',
      'shoulder-abduction',
      '--fast',
    ])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining("Unknown option '--fast'")])
  })

  it('explains itself', async () => {
    const { code, stdout } = await runCommand('measure', ['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('cervical-lateral-flexion')
  })
})
