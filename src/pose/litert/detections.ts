/** Something a detector found. All lengths in shares of its square input. */
export interface Detection {
  /** 0 to 1. */
  readonly score: number
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** For a body: the hips, the point that gives its scale, and the same of the upper body. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** What a detector's raw output means: both of MediaPipe's write offsets from anchors, in input pixels. */
export interface DetectorShape {
  readonly inputSide: number
  readonly anchors: Float32Array
  /** Values per anchor: centre, size, then the points' x and y. */
  readonly stride: number
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))

/**
 * Decodes what stands above `minScore`. The scores are logits. A box of negative size is no box.
 * MediaPipe: `TensorsToDetectionsCalculator` (`reverse_output_order`, `sigmoid_score`).
 */
export function decodeDetections(
  boxes: Float32Array,
  logits: Float32Array,
  { inputSide, anchors, stride }: DetectorShape,
  minScore: number,
): Detection[] {
  // Compared as logits: the exponential is only taken of what passes.
  const minLogit = Math.log(minScore / (1 - minScore))
  const found: Detection[] = []
  for (const [index, logit] of logits.entries()) {
    if (logit < minLogit) continue
    const raw = boxes.subarray(index * stride, (index + 1) * stride)
    const at = (offset: number) => ({
      x: (raw[offset] ?? 0) / inputSide + (anchors[2 * index] ?? 0),
      y: (raw[offset + 1] ?? 0) / inputSide + (anchors[2 * index + 1] ?? 0),
    })
    const width = (raw[2] ?? 0) / inputSide
    const height = (raw[3] ?? 0) / inputSide
    if (width < 0 || height < 0) continue
    const centre = at(0)
    found.push({
      score: sigmoid(logit),
      box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height },
      points: Array.from({ length: (stride - 4) / 2 }, (_, point) => at(4 + 2 * point)),
    })
  }
  return found
}
