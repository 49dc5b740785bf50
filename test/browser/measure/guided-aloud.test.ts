import { expect, it } from 'vitest'
import { pauseAloud } from '../../../src/features/capture/guided/PauseCover'
import { text } from '../../../src/text/text'

it('says aloud all that the page of somebody who feels unwell shows, and that what was measured is kept', () => {
  const said = pauseAloud('unwell', true)
  for (const line of [text.safety.unwell.title, text.safety.unwell.rest, ...text.safety.unwell.tiers]) {
    expect(said).toContain(line)
  }
  expect(pauseAloud('stopped', true)).toBe(
    'Stopped. Lower your arms and rest. Everything measured so far is kept.',
  )
  expect(pauseAloud('stopped', false)).not.toContain('kept')
})
