import { describe, expect, it } from 'vitest'
import { folded, isSameName } from '../../src/core/assessment/fold'

describe('a name as it is searched for', () => {
  it.each([
    ['Łukasz Żółw', 'lukasz zolw'],
    ['Søren Kierkegård', 'soren kierkegard'],
    ['Straße', 'strasse'],
    ['ẞ', 'ss'],
    ['Đorđe', 'dorde'],
    ['Æthelstan Œuvre', 'aethelstan oeuvre'],
    ['Þórður', 'thordur'],
    ['Işıl', 'isil'],
    ['İpek', 'ipek'],
    ['Zoë Müller', 'zoe muller'],
    ['O’Connor', 'oconnor'],
    ["O'Connor", 'oconnor'],
    ['Anne‑Marie  Smith-Jones', 'anne marie smith jones'],
    ['K-204', 'k 204'],
    ['ﬁnn', 'finn'],
    ['Юрий', 'юрии'],
  ])('%s is %s', (name, expected) => {
    expect(folded(name)).toBe(expected)
    expect(folded(folded(name))).toBe(expected)
  })

  it('tells who is called the same from who is not', () => {
    expect(isSameName('Łukasz', 'lukasz')).toBe(true)
    expect(isSameName('Smith-Jones', 'smith jones')).toBe(true)
    expect(isSameName('Lukas', 'Łukasz')).toBe(false)
  })
})
