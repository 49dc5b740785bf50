import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gatesPage } from './gates-page'

const START = '<!-- gates:start -->'
const END = '<!-- gates:end -->'

// `npx vitest run --project core test/docs -u` writes it anew.
describe('docs/gates.md', () => {
  it('says what the tables of gates and compensations say', async () => {
    const page = readFileSync(new URL('../../docs/gates.md', import.meta.url), 'utf8')
    const [before, rest] = page.split(START)
    const after = rest?.split(END)[1]
    if (before === undefined || after === undefined) throw new Error(`${START} … ${END} is gone`)
    await expect(`${before}${START}\n\n${gatesPage()}\n\n${END}${after}`).toMatchFileSnapshot(
      '../../docs/gates.md',
    )
  })
})
