import { describe, expect, it } from 'vitest'
import { limitedIn } from '../../src/core/assessment/limited'
import type { Side } from '../../src/core/body/skeleton'
import { NO_EVIDENCE } from '../../src/core/error/evidence/error-evidence'
import type { MovementId } from '../../src/core/movements/movement'
import { parseProtocol } from '../../src/core/protocol/parse-protocol'
import { movementsOf } from '../../src/core/protocol/protocol'
import { protocolFor } from '../../src/core/protocol/protocol-for'
import { aSession, aSummary } from '../fixtures/trials'

const session = aSession('2025-03-04')
const trial = (movement: MovementId, side: Side | undefined, around: number) =>
  aSummary({ session, movement, ...(side && { side }), values: [around - 1, around, around + 1] })

describe('a short check of what moved less', () => {
  it('asks for the lesser side and for what lies below the published range, and for nothing else', () => {
    const trials = [
      trial('shoulder-abduction', 'left', 160),
      trial('shoulder-abduction', 'right', 100),
      trial('shoulder-flexion', 'left', 165),
      trial('shoulder-flexion', 'right', 163),
    ]
    expect(limitedIn({ session, trials }, NO_EVIDENCE)).toContainEqual({
      movement: 'shoulder-abduction',
      side: 'right',
    })
    const asked = protocolFor('recheck', limitedIn({ session, trials }, NO_EVIDENCE))
    expect(asked && movementsOf(asked)).toEqual([{ movement: 'shoulder-abduction', side: 'right' }])
  })

  it('has a step for each mode, and looks at what the person moves alone', () => {
    const abduction = { movement: 'shoulder-abduction', side: 'right' } as const
    const protocol = protocolFor('again', [{ ...abduction, mode: 'passive' }, abduction])
    expect(protocol?.steps.map(({ mode, movements }) => [mode, movements])).toEqual([
      ['active', [abduction]],
      ['passive', [abduction]],
    ])
    const passive = { ...trial('shoulder-abduction', 'right', 60), mode: 'passive' as const }
    const trials = [trial('shoulder-abduction', 'left', 160), passive]
    expect(limitedIn({ session, trials }, NO_EVIDENCE)).toEqual([])
  })

  it('is none where nothing moved less', () => {
    const trials = [trial('cervical-rotation', 'left', 70), trial('cervical-rotation', 'right', 71)]
    expect(protocolFor('recheck', limitedIn({ session, trials }, NO_EVIDENCE))).toBeUndefined()
  })

  it('has the person turn as little as possible, and is a protocol that a file could hold', () => {
    const protocol = protocolFor('recheck', [
      { movement: 'shoulder-flexion', side: 'left' },
      { movement: 'cervical-flexion' },
      { movement: 'shoulder-flexion', side: 'right' },
      { movement: 'shoulder-abduction', side: 'right' },
      { movement: 'shoulder-abduction', side: 'left' },
      { movement: 'shoulder-abduction', side: 'left' },
    ])
    expect(protocol?.steps.map(({ facing, order }) => [facing, order])).toEqual([
      ['front', 'in-turn'],
      ['front', 'together'],
      ['right', 'in-turn'],
      ['left', 'in-turn'],
    ])
    expect(protocol && movementsOf(protocol)).toHaveLength(5)
    expect(parseProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol)
  })
})
