import { describe, expect, it } from 'vitest'
import { decodeBodySpace } from '../../src/pose/litert/body-space'
import { decodeLandmarks, refineFromHeatmap } from '../../src/pose/litert/crop-landmarks'

const landmark = { u: 0.5, v: 0.25, visibility: 1, presence: 1 }
const CELLS = 64
const sure = 5
const never = -20

/** One landmark's heat map, everywhere sure that it is not there except in the given cells. */
function heatmap(...cells: readonly (readonly [column: number, row: number, logit: number])[]) {
  const map = new Float32Array(CELLS * CELLS).fill(never)
  for (const [column, row, logit] of cells) map[row * CELLS + column] = logit
  return map
}

describe('decoding landmarks', () => {
  it('reads x and y in pixels of the input, and visibility and presence as logits', () => {
    const values = new Float32Array(195)
    values.set([64, 128, 99, 0, 3], 5)
    const decoded = decodeLandmarks(values)
    expect(decoded).toHaveLength(39)
    expect(decoded[1]).toMatchObject({ u: 0.25, v: 0.5, visibility: 0.5 })
    expect(decoded[1]?.presence).toBeCloseTo(0.9526, 4)
  })
})

describe('refining from the heat map', () => {
  it('moves a landmark to the centre of mass around it', () => {
    const [refined] = refineFromHeatmap([landmark], heatmap([33, 17, sure], [34, 17, sure]))
    expect(refined?.u).toBeCloseTo(33.5 / CELLS, 5)
    expect(refined?.v).toBeCloseTo(17 / CELLS, 5)
  })

  it('looks no further than three cells', () => {
    expect(refineFromHeatmap([landmark], heatmap([36, 16, sure]))).toEqual([landmark])
    expect(refineFromHeatmap([landmark], heatmap([35, 16, sure]))).not.toEqual([landmark])
  })

  it('leaves a landmark alone where the map is not confident', () => {
    expect(refineFromHeatmap([landmark], heatmap([33, 16, -0.1]))).toEqual([landmark])
  })

  it('leaves a landmark outside the input alone, below it as well', () => {
    const outside = [
      { ...landmark, u: -0.1 },
      { ...landmark, v: 1.2 },
    ]
    expect(refineFromHeatmap(outside, new Float32Array(2 * CELLS * CELLS).fill(sure))).toEqual(outside)
  })

  it('reads each landmark its own map', () => {
    const map = new Float32Array(2 * CELLS * CELLS).fill(never)
    map[(16 * CELLS + 33) * 2 + 1] = sure
    const [first, second] = refineFromHeatmap([landmark, landmark], map)
    expect(first).toEqual(landmark)
    expect(second?.u).toBeCloseTo(33 / CELLS, 5)
  })
})

describe('body space', () => {
  it('turns back what the crop has turned, and leaves the depth', () => {
    const [point] = decodeBodySpace(Float32Array.of(0, -1, 0.5), Math.PI / 2)
    expect(point?.x).toBeCloseTo(1, 6)
    expect(point?.y).toBeCloseTo(0, 6)
    expect(point?.z).toBe(0.5)
  })
})
