import {
  type BufferGeometry,
  CapsuleGeometry,
  CylinderGeometry,
  LatheGeometry,
  SphereGeometry,
  Vector2,
} from 'three'
import { HEAD, OF_STATURE, STATURE } from '../../../core/movements/demonstration/proportions'

/** A radius at a share of a limb's length. */
type Profile = readonly (readonly [share: number, radius: number])[]

const ROUND = 8
const AROUND = 20

/** A limb along y from 0 to its length, with round ends that reach over its joints. */
function limbShape(length: number, profile: Profile): BufferGeometry {
  const first = profile[0]?.[1] ?? 0
  const last = profile.at(-1)?.[1] ?? 0
  const cap = (at: number, radius: number, from: number) =>
    Array.from({ length: ROUND }, (_, step) => {
      const angle = from + (step / ROUND) * (Math.PI / 2)
      return new Vector2(Math.max(0, Math.cos(angle)) * radius, at + Math.sin(angle) * radius)
    })
  const along = smoothed(profile).map(([share, radius]) => new Vector2(radius, share * length))
  const outline = [
    ...cap(0, first, -Math.PI / 2),
    ...along,
    ...cap(length, last, Math.PI / 16),
    new Vector2(0, length + last),
  ]
  return new LatheGeometry(outline, AROUND)
}

/** The same profile in finer steps, without corners. */
function smoothed(profile: Profile): Profile {
  const steps = 12
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps
    const index = Math.max(
      0,
      profile.findLastIndex(([at]) => at <= share + 1e-9),
    )
    const [from, a] = profile[index] ?? [0, 0]
    const [to, b] = profile[index + 1] ?? [1, a]
    const t = to > from ? (share - from) / (to - from) : 0
    return [share, a + (b - a) * t * t * (3 - 2 * t)] as const
  })
}

export const LIMB_SHAPES = {
  upperArm: () =>
    limbShape(OF_STATURE.upperArm * STATURE, [
      [0, 0.056],
      [0.25, 0.05],
      [0.55, 0.045],
      [1, 0.037],
    ]),
  forearm: () =>
    limbShape(OF_STATURE.forearm * STATURE, [
      [0, 0.0395],
      [0.25, 0.042],
      [0.6, 0.034],
      [1, 0.025],
    ]),
  thigh: () =>
    limbShape(OF_STATURE.thigh * STATURE, [
      [0, 0.084],
      [0.3, 0.08],
      [0.7, 0.064],
      [1, 0.052],
    ]),
  shank: () =>
    limbShape(OF_STATURE.shank * STATURE, [
      [0, 0.0545],
      [0.28, 0.057],
      [0.65, 0.044],
      [1, 0.034],
    ]),
} as const

/** A flat hand along y, the fingers' tips at its length; its breadth lies along x. */
export function handShape(): BufferGeometry {
  const length = OF_STATURE.hand * STATURE
  const shape = limbShape(length * 0.9, [
    [0, 0.026],
    [0.45, 0.042],
    [0.8, 0.036],
    [1, 0.022],
  ])
  return shape.scale(1, 1, 0.5)
}

export const thumbShape = (): BufferGeometry => new CapsuleGeometry(0.0125, 0.06, 4, 10).translate(0, 0.03, 0)

/** A foot along z from heel to toes, the sole flat; the origin lies in the middle at the height of heel and toes. */
export function footShape(): BufferGeometry {
  const shape = new SphereGeometry(1, 20, 16).scale(0.043, 0.05, 0.125)
  return reshaped(shape, (x, y, z) => [
    x * (z < 0 ? 0.85 : 1),
    Math.max(-0.014, y * (z > 0 ? 1 - 4 * z : 1)),
    z,
  ])
}

/** A head around the middle between the ears: y up, the face towards z. */
export function headShape(): BufferGeometry {
  const height = (HEAD.crown + 0.112) / 2
  const shape = new SphereGeometry(1, 32, 28).scale(0.076, height, 0.097)
  return reshaped(shape, (x, y, z) => {
    // From the cheeks down the jaw stays broad and ends blunt, and the back of the skull goes over into the neck.
    const down = Math.min(0.98, Math.max(0, -y / height))
    const jaw = down * down
    const blunt = ((1 - down ** 2.8) ** 0.42 / Math.sqrt(1 - jaw)) * (1 - 0.24 * down)
    const deep = z > 0 ? 1 : 1 - 0.3 * down
    return [x * blunt, y + HEAD.crown - height, z * blunt * deep + 0.026 * jaw]
  })
}

/** A neck along y of length 1, to be stretched. */
export const neckShape = (): BufferGeometry =>
  new CylinderGeometry(0.05, 0.058, 1, 24, 1, true).translate(0, 0.5, 0)

export const noseShape = (): BufferGeometry => new SphereGeometry(1, 14, 12).scale(0.0135, 0.026, 0.02)
export const earShape = (): BufferGeometry => new SphereGeometry(1, 14, 12).scale(0.009, 0.03, 0.019)
export const eyeShape = (): BufferGeometry => new SphereGeometry(1, 12, 10).scale(0.0095, 0.0075, 0.004)

type Move = (x: number, y: number, z: number) => readonly [number, number, number]

function reshaped(shape: BufferGeometry, move: Move): BufferGeometry {
  const places = shape.getAttribute('position')
  for (let index = 0; index < places.count; index++) {
    places.setXYZ(index, ...move(places.getX(index), places.getY(index), places.getZ(index)))
  }
  shape.computeVertexNormals()
  return shape
}
