import { createSsdAnchors } from '@tensorflow-models/pose-detection/dist/shared/calculators/create_ssd_anchors'
import { describe, expect, it } from 'vitest'
import { anchorCentres } from '../../src/pose/litert/anchors'
import { type Detection, decodeDetections } from '../../src/pose/litert/detections'
import { suppressOverlaps } from '../../src/pose/litert/suppression'

const reference = (inputSize: number, strides: number[]) =>
  createSsdAnchors({
    reduceBoxesInLowestLayer: false,
    interpolatedScaleAspectRatio: 1,
    featureMapHeight: [],
    featureMapWidth: [],
    numLayers: strides.length,
    minScale: 0.1484375,
    maxScale: 0.75,
    inputSizeHeight: inputSize,
    inputSizeWidth: inputSize,
    anchorOffsetX: 0.5,
    anchorOffsetY: 0.5,
    strides,
    aspectRatios: [1],
    fixedAnchorSize: true,
  }).flatMap(({ xCenter, yCenter }) => [Math.fround(xCenter), Math.fround(yCenter)])

describe('anchors', () => {
  it.each([
    ['pose', 224, [8, 16, 32, 32, 32], 2254],
    ['face', 128, [8, 16, 16, 16], 896],
  ])("are those of pose-detection's calculator for the %s detector", (_, side, strides, count) => {
    const centres = anchorCentres(side, strides)
    expect(centres).toHaveLength(2 * count)
    expect([...centres]).toEqual(reference(side, strides))
  })
})

describe('decoding detections', () => {
  const shape = { inputSide: 100, anchors: Float32Array.of(0.25, 0.5, 0.75, 0.5), stride: 8 }
  const boxes = Float32Array.of(...[0, 0, 20, 40, 0, 0, 0, 0], ...[5, -10, 20, 40, 0, -30, 10, 0])

  it('adds the offsets, in pixels of the input, to the anchor', () => {
    const [found, ...others] = decodeDetections(boxes, Float32Array.of(-5, 2), shape, 0.5)
    expect(others).toEqual([])
    expect(found?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6)
    expect(found?.box.x).toBeCloseTo(0.7, 6)
    expect(found?.box.y).toBeCloseTo(0.2, 6)
    expect(found?.box.width).toBeCloseTo(0.2, 6)
    expect(found?.box.height).toBeCloseTo(0.4, 6)
    expect(found?.points.map(({ x, y }) => [x.toFixed(3), y.toFixed(3)])).toEqual([
      ['0.750', '0.200'],
      ['0.850', '0.500'],
    ])
  })

  it('takes what lies exactly on the threshold and refuses what lies below', () => {
    expect(decodeDetections(boxes, Float32Array.of(0, -0.001), shape, 0.5)).toHaveLength(1)
  })

  it('refuses a box of negative size', () => {
    const negative = Float32Array.of(0, 0, -20, 40, 0, 0, 0, 0)
    expect(decodeDetections(negative, Float32Array.of(3), shape, 0.5)).toEqual([])
  })
})

describe('weighted suppression', () => {
  const at = (x: number, score: number): Detection => ({
    score,
    box: { x, y: 0, width: 1, height: 1 },
    points: [{ x, y: 2 * x }],
  })

  it('makes one detection of overlapping ones, the mean weighted by score', () => {
    const [merged, ...others] = suppressOverlaps([at(0.3, 0.6), at(0, 0.9)])
    expect(others).toEqual([])
    expect(merged?.score).toBe(0.9)
    expect(merged?.box.x).toBeCloseTo(0.12, 12)
    expect(merged?.points[0]?.y).toBeCloseTo(0.24, 12)
  })

  it('keeps people who stand apart, the most certain first', () => {
    const people = suppressOverlaps([at(0, 0.6), at(5, 0.9), at(5.1, 0.7)])
    expect(people.map(({ score }) => score)).toEqual([0.9, 0.6])
  })

  it('does not merge boxes that share no more than 0.3 of their union', () => {
    // Two unit squares shifted by s share (1 − s) / (1 + s): 0.29 at 0.55.
    expect(suppressOverlaps([at(0, 0.9), at(0.55, 0.8)])).toHaveLength(2)
    expect(suppressOverlaps([at(0, 0.9), at(0.52, 0.8)])).toHaveLength(1)
  })

  it('ends with detections that have no area', () => {
    const empty = (): Detection => ({ score: 0.9, box: { x: 0, y: 0, width: 0, height: 0 }, points: [] })
    expect(suppressOverlaps([empty(), empty()])).toHaveLength(2)
  })
})
