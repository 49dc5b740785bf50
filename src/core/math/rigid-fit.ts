import { Matrix, SVD } from 'ml-matrix'
import type { CanonicalFace } from '../body/head/canonical-face'
import type { Rotation } from './rotation'

/** How the canonical face has to be turned and enlarged to lie on a measured one. */
export interface RigidFit {
  readonly rotation: Rotation
  /** Units of the measured face (pixels) per centimetre. */
  readonly scale: number
  /** Root mean square distance that is left over all points, centimetres of the canonical face. */
  readonly residual: number
}

/** The weights settle within a fraction of a degree after three rounds. */
const ROUNDS = 3
/** Residuals of this many robust standard deviations count half: Cauchy's weights. */
const HALF_WEIGHT = 1.5
/** The standard deviation of normal residuals over their median absolute value. */
const SIGMA_OF_MEDIAN = 1.4826

function weightedMean(points: ArrayLike<number>, weights: Float64Array): readonly [number, number, number] {
  let total = 0
  const sum: [number, number, number] = [0, 0, 0]
  weights.forEach((weight, index) => {
    total += weight
    sum[0] += weight * (points[3 * index] ?? 0)
    sum[1] += weight * (points[3 * index + 1] ?? 0)
    sum[2] += weight * (points[3 * index + 2] ?? 0)
  })
  return [sum[0] / total, sum[1] / total, sum[2] / total]
}

/** One least-squares fit. Umeyama 1991, IEEE Trans. Pattern Anal. Mach. Intell. 13: 376–380. */
function fitOnce(measured: ArrayLike<number>, { points }: CanonicalFace, weights: Float64Array) {
  const from = weightedMean(points, weights)
  const to = weightedMean(measured, weights)
  const covariance = Matrix.zeros(3, 3)
  let spread = 0
  weights.forEach((weight, index) => {
    if (weight === 0) return
    for (let row = 0; row < 3; row++) {
      const a = (points[3 * index + row] ?? 0) - (from[row] ?? 0)
      spread += weight * a * a
      for (let column = 0; column < 3; column++) {
        const b = (measured[3 * index + column] ?? 0) - (to[column] ?? 0)
        covariance.set(column, row, covariance.get(column, row) + weight * b * a)
      }
    }
  })
  const svd = new SVD(covariance)
  const u = svd.leftSingularVectors
  const v = svd.rightSingularVectors
  const [largest = 0, middle = 0, smallest = 0] = svd.diagonal
  // A mirrored face fits a flat one as well: the axis that says least is turned the right way round.
  const handed = Math.sign(determinant(u) * determinant(v))
  const rotation = u.mmul(Matrix.diag([1, 1, handed])).mmul(v.transpose())
  const scale = (largest + middle + handed * smallest) / spread
  return { rotation: rotation.to1DArray() as unknown as Rotation, scale, from, to }
}

const determinant = (m: Matrix) =>
  m.get(0, 0) * (m.get(1, 1) * m.get(2, 2) - m.get(1, 2) * m.get(2, 1)) -
  m.get(0, 1) * (m.get(1, 0) * m.get(2, 2) - m.get(1, 2) * m.get(2, 0)) +
  m.get(0, 2) * (m.get(1, 0) * m.get(2, 1) - m.get(1, 1) * m.get(2, 0))

/** How far each point lies from where the fit puts it, centimetres. */
function residuals(
  measured: ArrayLike<number>,
  { points }: CanonicalFace,
  { rotation: r, scale, from, to }: ReturnType<typeof fitOnce>,
  into: Float64Array,
) {
  for (let index = 0; index < into.length; index++) {
    const x = (points[3 * index] ?? 0) - from[0]
    const y = (points[3 * index + 1] ?? 0) - from[1]
    const z = (points[3 * index + 2] ?? 0) - from[2]
    into[index] = Math.hypot(
      ((measured[3 * index] ?? 0) - to[0]) / scale - (r[0] * x + r[1] * y + r[2] * z),
      ((measured[3 * index + 1] ?? 0) - to[1]) / scale - (r[3] * x + r[4] * y + r[5] * z),
      ((measured[3 * index + 2] ?? 0) - to[2]) / scale - (r[6] * x + r[7] * y + r[8] * z),
    )
  }
}

/** The middle one of the residuals of the points that count. */
function medianOf(residual: Float64Array, weights: Float64Array): number {
  const counted = residual.filter((_, index) => (weights[index] ?? 0) > 0).sort()
  return counted[counted.length >> 1] ?? 0
}

/**
 * Fits the canonical face to a measured one: rotation, size and place, never its shape. Points that
 * do not agree with the rest (a raised brow, a strand of hair) lose weight with their distance.
 *
 * `measured` holds x, y, z of the same points, in any unit, z away from the viewer.
 */
export function fitFace(measured: ArrayLike<number>, face: CanonicalFace): RigidFit {
  let fit = fitOnce(measured, face, face.weights)
  const residual = new Float64Array(face.weights.length)
  residuals(measured, face, fit, residual)
  for (let round = 0; round < ROUNDS; round++) {
    const half = HALF_WEIGHT * SIGMA_OF_MEDIAN * medianOf(residual, face.weights)
    if (half === 0) break
    const weights = face.weights.map((weight, index) => weight / (1 + ((residual[index] ?? 0) / half) ** 2))
    fit = fitOnce(measured, face, weights)
    residuals(measured, face, fit, residual)
  }
  const square = residual.reduce((sum, distance) => sum + distance ** 2, 0) / residual.length
  return { rotation: fit.rotation, scale: fit.scale, residual: Math.sqrt(square) }
}
