import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import type { Side } from '../../src/core/body/skeleton'
import { consensus } from '../../src/core/ensemble/consensus'
import type { Detection } from '../../src/core/ensemble/detection'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { readStill } from '../../src/core/quality/gated-reader'
import covered from '../fixtures/covered.json'

/**
 * What MoveNet Thunder and BlazePose heavy find in pictures of rendered people of which a part was
 * painted over: hips behind a couch, an arm behind a towel, all but the head; and in a damaged photo.
 */
describe.each(covered.map((picture) => [picture.picture, picture] as const))('%s', (_, picture) => {
  it('gives no value: a guess for a covered joint is no observation', () => {
    const person = consensus(picture.detections as unknown as Detection[])
    if (!person) throw new Error('somebody was found')
    const { width, height } = picture
    const frame = { time: seconds(0), width: pixels(width), height: pixels(height), people: 1 }
    const pose: Pose = { ...frame, ...person }
    const reading = readStill(movementById('shoulder-abduction'), picture.side as Side, pose)
    expect(isMissing(reading) ? reading.missing : reading.degrees).toBe('landmark-unsure')
  })
})
