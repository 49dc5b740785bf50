import { describe, expect, it } from 'vitest'
import { footagePicture } from '../../fixtures/footage'
import { begin, isOver, until } from './run'
import { picturesOf } from './support'

describe('a person who stands', () => {
  it('begins anew when somebody steps beside them, and is measured once they have gone', async () => {
    const alone = await picturesOf('front')
    const together = new Uint8Array(await (await footagePicture('joined')).arrayBuffer())
    const seen = { somebody: false }
    function* pictures() {
      for (;;) for (const picture of alone) yield seen.somebody ? together : picture
    }
    const { run, taken } = await begin({ views: ['front'], pictures: pictures() })
    await until(run, ({ standing: { phase } }) => phase === 'measuring')
    seen.somebody = true
    const { standing } = await until(run, ({ standing: { phase } }) => phase === 'placing')
    expect(standing.asked).toMatchObject({ gate: 'one-person', instruction: 'only-one-person', value: 2 })
    expect(standing.brokenOff).toMatchObject({ by: 'gate', reading: { gate: 'one-person' } })
    expect(taken).toEqual([])
    seen.somebody = false
    await until(run, isOver)
    expect(taken.map(({ capture }) => capture.view)).toEqual(['front'])
    expect([...(taken[0]?.capture.recording.people ?? [])].filter((people) => people !== 1)).toEqual([])
  })
})
