import { describe, expect, it } from 'vitest'
import seniorUrl from '../../accuracy/phantom/images/abduction_senior_right_neutral_far.jpg?url'
import { begin, isOver, until } from '../../browser/posture/run'
import { type Jpeg, picturesOf } from '../../browser/posture/support'

describe('a person who stands, through the real model', () => {
  it('begins anew when somebody steps beside them, and is measured once they have gone', async () => {
    const alone = await picturesOf('front')
    const together = await besideSomebody(alone)
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

/** A picture with another person beside the one who is in it. */
async function besideSomebody(pictures: Iterable<Jpeg>): Promise<Jpeg> {
  const [first] = pictures
  if (!first) throw new Error('no picture')
  const [one, other] = await Promise.all([
    createImageBitmap(new Blob([first])),
    createImageBitmap(await (await fetch(seniorUrl)).blob()),
  ])
  const canvas = new OffscreenCanvas(one.width, one.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(one, 0, 0)
  context.drawImage(other, 330, 0, 300, 720, 440, 0, 200, 480)
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return new Uint8Array(await jpeg.arrayBuffer())
}
