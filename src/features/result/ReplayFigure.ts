import {
  AmbientLight,
  type BufferGeometry,
  CircleGeometry,
  Color,
  CylinderGeometry,
  DirectionalLight,
  Group,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  SphereGeometry,
  Vector3,
  WebGLRenderer,
} from 'three'
import { BONES, type LandmarkName } from '../../core/body/skeleton'
import type { ReplayPose } from './replay-frames'

/** The colours of the figure, as CSS colours. */
export interface FigureColours {
  readonly background: string
  readonly body: string
  readonly moving: string
  readonly ground: string
  readonly line: string
}

const BONE_RADIUS = 0.022
const HEAD_RADIUS = 0.11
/** Distance of the eye from the figure, metres, and the height that it looks at relative to the hips. */
const EYE = 3.2
const LOOK_AT = 0.12
/** Turning further up or down would lose which way is up. */
const STEEPEST = 1.3
const UP = new Vector3(0, 1, 0)

/**
 * The recorded person as a simple figure of bones, seen from any side.
 *
 * Lifetime: one canvas; `dispose` frees everything on the graphics card and gives its context back.
 */
export class ReplayFigure {
  readonly #renderer: WebGLRenderer
  readonly #scene = new Scene()
  readonly #camera = new PerspectiveCamera(32, 1, 0.1, 20)
  readonly #bones: { readonly mesh: Mesh; readonly from: LandmarkName; readonly to: LandmarkName }[] = []
  readonly #head: Mesh
  readonly #geometries: BufferGeometry[] = []
  readonly #materials: MeshStandardMaterial[] = []
  #azimuth = 0
  #elevation = 0.08

  constructor(
    canvas: HTMLCanvasElement,
    colours: FigureColours,
    moving: ReadonlySet<LandmarkName>,
    ground: number,
  ) {
    this.#renderer = new WebGLRenderer({ canvas, antialias: true })
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2))
    this.#scene.background = new Color(colours.background)
    this.#scene.add(new AmbientLight(0xffffff, 1.6))
    const light = new DirectionalLight(0xffffff, 1.8)
    light.position.set(1.5, 3, 2.5)
    this.#scene.add(light)

    const body = this.#material(colours.body)
    const highlighted = this.#material(colours.moving)
    const bone = this.#geometry(new CylinderGeometry(BONE_RADIUS, BONE_RADIUS, 1, 12))
    const joint = this.#geometry(new SphereGeometry(BONE_RADIUS * 1.35, 16, 12))
    for (const [from, to] of BONES) {
      // The face is drawn as one head: five points do not make a recognisable one.
      if (!from.includes('_') || from.includes('eye') || from.includes('ear')) continue
      const material = moving.has(from) && moving.has(to) ? highlighted : body
      const mesh = new Mesh(bone, material)
      for (const end of [-0.5, 0.5]) {
        const ball = new Mesh(joint, material)
        ball.position.y = end
        mesh.add(ball)
      }
      this.#bones.push({ mesh, from, to })
      this.#scene.add(mesh)
    }
    this.#head = new Mesh(
      this.#geometry(new SphereGeometry(HEAD_RADIUS, 24, 18)),
      moving.has('nose') ? highlighted : body,
    )
    const nose = new Mesh(this.#geometry(new SphereGeometry(0.025, 12, 10)), this.#head.material)
    nose.name = 'nose'
    this.#scene.add(this.#head, nose)
    this.#scene.add(this.#surroundings(colours, ground))
    this.#look()
  }

  /** Shows a pose. Parts that were not seen are left out. */
  setPose(pose: ReplayPose) {
    for (const { mesh, from, to } of this.#bones) {
      const a = pose.get(from)
      const b = pose.get(to)
      mesh.visible = a !== undefined && b !== undefined
      if (a && b) spanBone(mesh, new Vector3(a.x, a.y, a.z), new Vector3(b.x, b.y, b.z))
    }
    const left = pose.get('left_ear')
    const right = pose.get('right_ear')
    const nosePoint = pose.get('nose')
    const ears = [left, right].filter((ear) => ear !== undefined)
    this.#head.visible = ears.length > 0
    const centre = new Vector3()
    for (const { x, y, z } of ears) centre.add(new Vector3(x, y, z))
    this.#head.position.copy(centre.divideScalar(Math.max(1, ears.length)))
    const nose = this.#scene.getObjectByName('nose')
    if (nose) {
      nose.visible = nosePoint !== undefined
      if (nosePoint) nose.position.set(nosePoint.x, nosePoint.y, nosePoint.z + HEAD_RADIUS * 0.4)
    }
    this.render()
  }

  /** Turns the view by radians: to the right, and up. */
  turn(right: number, up: number) {
    this.#azimuth -= right
    this.#elevation = Math.min(STEEPEST, Math.max(-0.2, this.#elevation + up))
    this.#look()
    this.render()
  }

  /** Looks from the front again. */
  resetView() {
    this.#azimuth = 0
    this.#elevation = 0.08
    this.#look()
    this.render()
  }

  resize(width: number, height: number) {
    this.#renderer.setSize(width, height, false)
    this.#camera.aspect = width / Math.max(1, height)
    this.#camera.updateProjectionMatrix()
    this.render()
  }

  render() {
    this.#renderer.render(this.#scene, this.#camera)
  }

  dispose() {
    for (const geometry of this.#geometries) geometry.dispose()
    for (const material of this.#materials) material.dispose()
    this.#renderer.dispose()
    this.#renderer.forceContextLoss()
  }

  #look() {
    const flat = Math.cos(this.#elevation) * EYE
    this.#camera.position.set(
      Math.sin(this.#azimuth) * flat,
      LOOK_AT + Math.sin(this.#elevation) * EYE,
      Math.cos(this.#azimuth) * flat,
    )
    this.#camera.lookAt(0, LOOK_AT - 0.15, 0)
  }

  #geometry<Shape extends BufferGeometry>(geometry: Shape): Shape {
    this.#geometries.push(geometry)
    return geometry
  }

  #material(colour: string) {
    const material = new MeshStandardMaterial({ color: colour, roughness: 0.65 })
    this.#materials.push(material)
    return material
  }

  /** The ground, and a plumb line through the middle to see lean and shift by. */
  #surroundings(colours: FigureColours, ground: number) {
    const group = new Group()
    const disc = new Mesh(this.#geometry(new CircleGeometry(0.8, 64)), this.#material(colours.ground))
    disc.rotation.x = -Math.PI / 2
    disc.position.y = ground
    const height = 0.95 - ground
    const string = new Mesh(
      this.#geometry(new CylinderGeometry(0.003, 0.003, height, 6)),
      this.#material(colours.line),
    )
    string.position.set(0, ground + height / 2, -0.25)
    group.add(disc, string)
    return group
  }
}

function spanBone(mesh: Mesh, from: Vector3, to: Vector3) {
  const along = to.clone().sub(from)
  const length = Math.max(along.length(), 1e-4)
  mesh.position.copy(from).addScaledVector(along, 0.5)
  mesh.quaternion.setFromUnitVectors(UP, along.normalize())
  mesh.scale.set(1, length, 1)
  // The balls at the ends keep their shape however long the bone is.
  for (const ball of mesh.children) ball.scale.set(1, 1 / length, 1)
}
