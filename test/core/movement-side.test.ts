import { describe, expect, test } from 'vitest'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import { movementSideKey, sidesOf } from '../../src/core/run/movement-side'

describe('the sides of a movement', () => {
  test('are left and right of a limb or a direction, and one without a side where there is none', () => {
    expect(sidesOf(movementById('cervical-rotation'))).toEqual([
      { movement: 'cervical-rotation', side: 'left' },
      { movement: 'cervical-rotation', side: 'right' },
    ])
    expect(sidesOf(movementById('cervical-flexion'))).toEqual([{ movement: 'cervical-flexion' }])
  })

  test('have a key each in the whole catalogue', () => {
    const all = MOVEMENTS.flatMap(sidesOf)
    expect(new Set(all.map(movementSideKey)).size).toBe(all.length)
  })
})
