import type { CanonicalFace } from '../../../core/body/head/canonical-face'

/** A field of a protobuf message: its number and its content, a number or the bytes of a nested message. */
type Field = readonly [number: number, content: number | Uint8Array]

function* fields(message: Uint8Array): Generator<Field> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  let at = 0
  const varint = () => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = view.getUint8(at++)
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const key = varint()
    const number = key >>> 3
    switch (key & 7) {
      case 0:
        yield [number, varint()]
        break
      case 2: {
        const length = varint()
        yield [number, message.subarray(at, at + length)]
        at += length
        break
      }
      case 5:
        yield [number, view.getFloat32(at, true)]
        at += 4
        break
      default:
        throw new Error(`a face geometry has no fields of wire type ${key & 7}`)
    }
  }
}

const numbers = (message: Uint8Array, wanted: number) =>
  [...fields(message)].flatMap(([number, content]) =>
    number === wanted && typeof content === 'number' ? [content] : [],
  )

const messages = (message: Uint8Array, wanted: number) =>
  [...fields(message)].flatMap(([number, content]) =>
    number === wanted && typeof content !== 'number' ? [content] : [],
  )

/** Per vertex: x, y, z in centimetres, then two texture coordinates. */
const VERTEX = 5

/**
 * Reads MediaPipe's geometry_pipeline_metadata_landmarks.binarypb (Apache-2.0), a
 * `GeometryPipelineMetadata`: the average face in centimetres, and the points, with weights, that its
 * own pose solver is fitted to because they move least with expression.
 */
export function readCanonicalFace(file: Uint8Array): CanonicalFace {
  const [mesh] = messages(file, 1)
  if (!mesh) throw new Error('the face geometry holds no mesh')
  const vertices = numbers(mesh, 3)
  const points = Float64Array.from(
    { length: (vertices.length / VERTEX) * 3 },
    (_, index) => vertices[Math.floor(index / 3) * VERTEX + (index % 3)] ?? 0,
  )
  // The mesh has y up and z towards the viewer; core's pictures have y down and z away.
  for (let index = 0; index < points.length; index++) {
    if (index % 3 > 0) points[index] = -(points[index] ?? 0)
  }
  const weights = new Float64Array(points.length / 3)
  for (const basis of messages(file, 2)) {
    const [landmark = 0] = numbers(basis, 1)
    const [weight = 0] = numbers(basis, 2)
    weights[landmark] = weight
  }
  return { points, weights }
}
