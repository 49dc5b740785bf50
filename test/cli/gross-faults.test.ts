import { describe, expect, it } from 'vitest'
import { grossFaults, grossFaultsText } from '../../src/cli/accuracy/gross-faults'

const reading = (name: string, error: number, uncertainty?: number) => ({
  ...{ name, truth: 40, degrees: 40 + error },
  ...(uncertainty !== undefined && { uncertainty }),
})

describe('a gross fault', () => {
  it('is off by more than 15° and beyond its own interval, the worst first', () => {
    const faults = grossFaults([
      reading('near', 14, 3),
      reading('wide', 20, 25),
      reading('low', -16, 10),
      reading('without', 30),
      { name: 'refused', truth: 40, missing: 'wrong-view' },
    ])
    expect(faults).toEqual([
      { name: 'without', error: 30 },
      { name: 'low', error: -16, uncertainty: 10 },
    ])
    expect(grossFaultsText(faults).split('\n')).toEqual([
      'Off by more than 15° and beyond their own ±: 2',
      '  without: off by 30.0, no ±',
      '  low: off by -16.0, ± 10.0',
    ])
  })

  it('is said to be none, and not all of many are listed', () => {
    expect(grossFaultsText([])).toMatch(/^No reading/)
    const many = Array.from({ length: 12 }, (_, index) => reading(`${index}`, 20 + index))
    expect(grossFaultsText(grossFaults(many))).toContain('and 2 more')
  })
})
