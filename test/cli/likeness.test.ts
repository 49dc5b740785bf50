import { describe, expect, it } from 'vitest'
import { standardised, unlikeness } from '../replay/likeness'
import { thumbnailOf } from '../replay/thumbnail'

const WIDTH = 64
const HEIGHT = 48

/** A grey picture with a brighter bar, as words of red, green and blue. */
function picture(barAt: number, { gain = 1, offset = 0 } = {}) {
  const words = Uint32Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
    const grey = Math.round((Math.abs((index % WIDTH) - barAt) < 6 ? 160 : 80) * gain + offset)
    return grey | (grey << 8) | (grey << 16)
  })
  return standardised(thumbnailOf({ words, width: WIDTH, height: HEIGHT }))
}

describe('a picture is known again by its thumbnail', () => {
  it('decoded with other brightness and contrast', () => {
    expect(unlikeness(picture(20), picture(20, { gain: 0.86, offset: 16 }))).toBeLessThan(0.02)
  })

  it('and told from one in which something has moved, the more the further', () => {
    const near = unlikeness(picture(20), picture(22))
    expect(near).toBeGreaterThan(0.2)
    expect(unlikeness(picture(20), picture(40))).toBeGreaterThan(near)
  })
})
