/**
 * The places, in shares of its square input, that a single-capture detector answers for: x and y in
 * turn, in the order of its output.
 *
 * MediaPipe: `SsdAnchorsCalculator` with `fixed_anchor_size` (so that only the centres matter), one
 * aspect ratio and an interpolated one, which makes two anchors per cell and layer. Layers of one
 * stride share a grid.
 */
export function anchorCentres(inputSide: number, strides: readonly number[]): Float32Array {
  const centres: number[] = []
  for (let layer = 0; layer < strides.length; ) {
    const stride = strides[layer] ?? inputSide
    const layers = strides.slice(layer).findIndex((other) => other !== stride)
    const sameStride = layers < 0 ? strides.length - layer : layers
    const cells = Math.ceil(inputSide / stride)
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        for (let anchor = 0; anchor < 2 * sameStride; anchor++) {
          centres.push((column + 0.5) / cells, (row + 0.5) / cells)
        }
      }
    }
    layer += sameStride
  }
  return Float32Array.from(centres)
}
