import { describe, expect, it } from 'vitest'
import { formatTable, oneDecimal } from '../../src/cli/table'

describe('a table', () => {
  it('aligns words to the left and numbers to the right', () => {
    expect(
      formatTable(
        ['set', 'n', 'MAE'],
        [
          ['flexion', '61', '3.9'],
          ['all', '111', '–'],
        ],
      ).split('\n'),
    ).toEqual(['set        n  MAE', '-------  ---  ---', 'flexion   61  3.9', 'all      111    –'])
  })

  it('shows one decimal, and a dash where there is no number', () => {
    expect(oneDecimal(12.34)).toBe('12.3')
    expect(oneDecimal(undefined)).toBe('–')
  })
})
