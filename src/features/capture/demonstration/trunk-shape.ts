import { BufferAttribute, BufferGeometry, type Vector3 } from 'three'

/** Half the breadth and half the depth of a trunk at a share of the way from the hips to the shoulders, and how far it stands forwards, metres. */
const RINGS: readonly (readonly [share: number, across: number, deep: number, forwards: number])[] = [
  [-0.2, 0.001, 0.001, -0.01],
  [-0.19, 0.085, 0.066, -0.01],
  [-0.15, 0.148, 0.094, -0.01],
  [-0.07, 0.183, 0.107, -0.01],
  [0.04, 0.185, 0.109, -0.008],
  [0.15, 0.17, 0.101, -0.002],
  [0.28, 0.15, 0.091, 0.004],
  [0.4, 0.139, 0.086, 0.008],
  [0.52, 0.144, 0.091, 0.011],
  [0.66, 0.158, 0.099, 0.012],
  [0.78, 0.17, 0.101, 0.01],
  [0.88, 0.18, 0.095, 0.004],
  [0.96, 0.186, 0.082, -0.004],
  [1.02, 0.182, 0.07, -0.008],
  [1.06, 0.164, 0.062, -0.01],
  [1.09, 0.132, 0.057, -0.01],
  [1.115, 0.098, 0.053, -0.008],
  [1.135, 0.066, 0.046, -0.006],
  [1.145, 0.03, 0.03, -0.004],
  [1.147, 0.001, 0.001, -0.004],
]
const AROUND = 32

/** What a trunk is bent by: the points that steer its spine, the lines across it, and which way its front is. */
export interface TrunkPoints {
  readonly midHip: Vector3
  readonly waist: Vector3
  readonly chest: Vector3
  readonly midShoulder: Vector3
  /** From the right to the left, any length. */
  readonly hips: Vector3
  readonly shoulders: Vector3
  readonly front: 1 | -1
}

/**
 * A trunk, bent along the spine's curve.
 *
 * Lifetime: of its scene; `bend` overwrites the places and needs no memory.
 */
export class TrunkShape {
  readonly geometry = new BufferGeometry()
  readonly #places = new Float32Array(RINGS.length * AROUND * 3)
  readonly #normals = new Float32Array(RINGS.length * AROUND * 3)

  constructor() {
    const corners: number[] = []
    for (let ring = 0; ring + 1 < RINGS.length; ring++) {
      for (let step = 0; step < AROUND; step++) {
        const next = (step + 1) % AROUND
        const [a, b] = [ring * AROUND + step, ring * AROUND + next]
        corners.push(a, b, a + AROUND, b, b + AROUND, a + AROUND)
      }
    }
    this.geometry.setIndex(corners)
    this.geometry.setAttribute('position', new BufferAttribute(this.#places, 3))
    this.geometry.setAttribute('normal', new BufferAttribute(this.#normals, 3))
  }

  bend({ midHip: a, waist: b, chest: c, midShoulder: d, hips, shoulders, front }: TrunkPoints): void {
    for (let ring = 0; ring < RINGS.length; ring++) {
      const [share, across, deep, forwards] = RINGS[ring] ?? [0, 0, 0, 0]
      const [shareBefore, acrossBefore] = RINGS[Math.max(0, ring - 1)] ?? [0, 0]
      const [shareAfter, acrossAfter] = RINGS[Math.min(RINGS.length - 1, ring + 1)] ?? [0, 0]
      const t = Math.min(1, Math.max(0, share))
      const s = 1 - t
      const [k0, k1, k2, k3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
      const [d0, d1, d2] = [3 * s * s, 6 * s * t, 3 * t * t]
      // Along the spine.
      let ux = d0 * (b.x - a.x) + d1 * (c.x - b.x) + d2 * (d.x - c.x)
      let uy = d0 * (b.y - a.y) + d1 * (c.y - b.y) + d2 * (d.y - c.y)
      let uz = d0 * (b.z - a.z) + d1 * (c.z - b.z) + d2 * (d.z - c.z)
      const trunk = Math.hypot(ux, uy, uz) || 1
      ux /= trunk
      uy /= trunk
      uz /= trunk
      const over = (share - t) * trunk
      // Across it, at right angles.
      let vx = hips.x + (shoulders.x - hips.x) * t
      let vy = hips.y + (shoulders.y - hips.y) * t
      let vz = hips.z + (shoulders.z - hips.z) * t
      const along = vx * ux + vy * uy + vz * uz
      vx -= along * ux
      vy -= along * uy
      vz -= along * uz
      const breadth = Math.hypot(vx, vy, vz) || 1
      vx /= breadth
      vy /= breadth
      vz /= breadth
      // Forwards.
      const wx = (vy * uz - vz * uy) * front
      const wy = (vz * ux - vx * uz) * front
      const wz = (vx * uy - vy * ux) * front
      const x = k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x + over * ux + forwards * wx
      const y = k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y + over * uy + forwards * wy
      const z = k0 * a.z + k1 * b.z + k2 * c.z + k3 * d.z + over * uz + forwards * wz
      const slope = (acrossAfter - acrossBefore) / ((shareAfter - shareBefore) * trunk || 1)
      for (let step = 0; step < AROUND; step++) {
        const angle = (step / AROUND) * 2 * Math.PI * -front
        const sideways = Math.cos(angle)
        const before = Math.sin(angle)
        const at = (ring * AROUND + step) * 3
        this.#places[at] = x + sideways * across * vx + before * deep * wx
        this.#places[at + 1] = y + sideways * across * vy + before * deep * wy
        this.#places[at + 2] = z + sideways * across * vz + before * deep * wz
        const nv = sideways / across
        const nw = before / deep
        const size = Math.hypot(nv, nw) || 1
        const down = slope * sideways * sideways
        this.#normals[at] = (nv * vx + nw * wx) / size - down * ux
        this.#normals[at + 1] = (nv * vy + nw * wy) / size - down * uy
        this.#normals[at + 2] = (nv * vz + nw * wz) / size - down * uz
      }
    }
    this.geometry.getAttribute('position').needsUpdate = true
    this.geometry.getAttribute('normal').needsUpdate = true
    this.geometry.boundingSphere = null
  }

  dispose(): void {
    this.geometry.dispose()
  }
}
