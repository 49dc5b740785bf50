import { describe, expect, it } from 'vitest'
import { movementById } from '../../src/core/movements/catalogue'
import { movementCue, movementTitle } from '../../src/text/movement'
import { say, text } from '../../src/text/text'

/** Every message of a language with its place: "movements.knee-flexion.name". */
const messages = (tree: object, place = ''): readonly (readonly [place: string, message: string])[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = place ? `${place}.${key}` : key
    if (typeof value === 'string') return [[here, value] as const]
    return typeof value === 'object' && value !== null ? messages(value, here) : []
  })

const ALL = messages(text)

/** Values for the messages that take some beside the side. */
const VALUES = {
  count: 2,
  degrees: '81°',
  time: '3',
  reason: 'not held still',
  number: 3,
  measured: 'left',
  moved: 'right',
}

describe('the texts', () => {
  it('hold every message that core has a code for', () => {
    expect(ALL.length).toBeGreaterThan(250)
  })

  it.each(['left', 'right', 'none'])('can all be said with the side %s, and leave no gap', (side) => {
    for (const [place, message] of ALL) {
      const said = say(message, { ...VALUES, side })
      expect(said.trim().length, place).toBeGreaterThan(2)
      expect(said, place).not.toMatch(/[{}]/)
    }
  })

  it('refuse a message that lacks a value', () => {
    expect(() => say('Lift your {side} arm')).toThrow()
  })

  it('say the side the way the movement has one', () => {
    expect(movementTitle(movementById('shoulder-abduction'), 'left')).toBe('Left shoulder abduction')
    expect(movementTitle(movementById('cervical-rotation'), 'right')).toBe('Cervical rotation to the right')
    expect(movementTitle(movementById('cervical-flexion'), 'right')).toBe('Cervical flexion')
    expect(movementTitle(movementById('knee-flexion'), undefined)).toBe('Knee flexion')
  })

  it('tell the person which arm', () => {
    const abduction = movementById('shoulder-abduction')
    expect(movementCue(abduction, 'instruction', 'right')).toBe(
      'Lift your right arm out to the side, thumb up, elbow straight.',
    )
  })
})
