import { describe, expect, it } from 'vitest'
import { asCameraError } from '../../../src/camera/camera-errors'
import { CameraError } from '../../../src/camera/frame-source'
import { describeProblem } from '../../../src/text/camera-problem'

describe('a failure of getUserMedia', () => {
  it.each([
    ['NotAllowedError', 'permission-denied'],
    ['SecurityError', 'permission-denied'],
    ['NotFoundError', 'no-camera'],
    ['NotReadableError', 'camera-in-use'],
    ['AbortError', 'camera-failed'],
    ['InvalidStateError', 'camera-failed'],
    ['SomethingNewError', 'camera-failed'],
  ])('%s becomes %s and keeps its cause', (name, problem) => {
    const cause = new DOMException('as the browser says it', name)
    const error = asCameraError(cause)
    expect(error.problem).toBe(problem)
    expect(error.cause).toBe(cause)
  })

  it('a camera that was asked for by an id that does not exist becomes no-camera', async () => {
    const cause = await navigator.mediaDevices
      .getUserMedia({ video: { deviceId: { exact: 'no such camera' } } })
      .catch((error: unknown) => error)
    expect(cause).toHaveProperty('name', 'OverconstrainedError')
    expect(asCameraError(cause).problem).toBe('no-camera')
  })

  it('an error that already has a problem is left alone', () => {
    const error = new CameraError('camera-unplugged')
    expect(asCameraError(error)).toBe(error)
  })
})

describe('the words for a problem', () => {
  it.each([
    'no-camera',
    'permission-denied',
    'camera-in-use',
    'camera-unplugged',
    'camera-failed',
    'insecure-page',
    'not-supported',
    'no-media',
    'broken-media',
    'not-decodable',
  ] as const)('%s says what happened, what is safe and what to do', (problem) => {
    const { title, safe, next } = describeProblem(problem)
    for (const sentence of [title, safe, next]) expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
  })
})
