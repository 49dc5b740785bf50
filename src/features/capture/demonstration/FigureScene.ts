import {
  type BufferGeometry,
  CircleGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PerspectiveCamera,
  Quaternion,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { Side } from '../../../core/body/skeleton'
import type { FigurePoint } from '../../../core/movements/demonstration/figure'
import { isOnProcessor } from '../../../ui/webgl'
import {
  earShape,
  eyeShape,
  footShape,
  handShape,
  headShape,
  LIMB_SHAPES,
  neckShape,
  noseShape,
  thumbShape,
} from './body-shapes'
import { Course, offsetOf } from './course'
import { movingPart, type PartName } from './moving'
import { TrunkShape } from './trunk-shape'
import { frameOf, type Shown } from './view'

/** What the figure is coloured with, as CSS colours. */
export interface FigureColours {
  readonly body: string
  readonly accent: string
  readonly left: string
  readonly right: string
  readonly mark: string
}

/** Across the height of the picture, degrees: from so far away hardly anything is foreshortened. */
const FIELD_OF_VIEW = 16
const UP = new Vector3(0, 1, 0)
const SIDES = ['left', 'right'] as const

/** Places one mesh from the points of the figure as they are now. */
type Place = () => void

/**
 * A movement as a person in space, seen from where the camera stands.
 *
 * Lifetime: the one owner of its canvas' context; `dispose` frees everything on the graphics card and gives
 * the context back. `draw` needs no memory; what it draws has to be copied or shown at once.
 */
export class FigureScene {
  readonly #canvas: HTMLCanvasElement
  readonly #onLost: () => void
  readonly #renderer: WebGLRenderer
  readonly #scene = new Scene()
  readonly #camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.5, 40)
  readonly #geometries: BufferGeometry[] = []
  readonly #body: MeshStandardMaterial
  readonly #mark: MeshStandardMaterial
  readonly #shade: MeshBasicMaterial
  readonly #coloured: Readonly<Record<Side | 'accent', MeshStandardMaterial>>
  readonly #parts: { readonly mesh: Mesh; readonly name: PartName; readonly of?: Side }[] = []
  readonly #places: Place[] = []
  readonly #trunk = new TrunkShape()
  readonly #ground: Mesh
  readonly #a = new Vector3()
  readonly #b = new Vector3()
  readonly #c = new Vector3()
  readonly #d = new Vector3()
  readonly #e = new Vector3()
  readonly #f = new Vector3()
  readonly #basis = new Matrix4()
  readonly #turn = new Quaternion()
  #course: Course | undefined
  #shown: Shown | undefined
  #size = { width: 1, height: 1 }

  /** @param onLost called where the graphics card gives no pictures any more. */
  constructor(canvas: HTMLCanvasElement, colours: FigureColours, onLost: () => void) {
    this.#canvas = canvas
    this.#onLost = onLost
    canvas.addEventListener('webglcontextlost', onLost)
    this.#renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: 'low-power' })
    this.#body = material(colours.body)
    this.#mark = material(colours.mark)
    this.#shade = new MeshBasicMaterial({
      color: colours.mark,
      transparent: true,
      opacity: 0.1,
      depthWrite: false,
    })
    this.#coloured = {
      left: material(colours.left),
      right: material(colours.right),
      accent: material(colours.accent),
    }
    this.#scene.add(new HemisphereLight(0xffffff, 0x8a8f8c, 1.9))
    const light = new DirectionalLight(0xffffff, 1.7)
    light.position.set(-1.2, 2.6, 3)
    this.#scene.add(light)
    this.#limbs()
    this.#head()
    this.#part('trunk', this.#trunk.geometry, (mesh) => {
      // Bent by its own points; its box is not asked for.
      mesh.frustumCulled = false
      return () => this.#bendTrunk()
    })
    this.#part('trunk', this.#keep(neckShape()), (mesh) => () => {
      const start = this.#at('mid_shoulder', mesh.position)
      const way = this.#at('head', this.#a).sub(start)
      mesh.scale.y = way.length()
      mesh.quaternion.setFromUnitVectors(UP, way.normalize())
    })
    this.#ground = new Mesh(this.#keep(new CircleGeometry(0.32, 40)), this.#shade)
    this.#ground.rotation.x = -Math.PI / 2
    this.#scene.add(this.#ground)
  }

  /** Whether a graphics card draws, and not the processor in its place. */
  get isQuick(): boolean {
    return !isOnProcessor(this.#renderer.getContext())
  }

  /** Shows another movement from now on. */
  show(shown: Shown): void {
    if (shown === this.#shown) return
    this.#course = new Course(shown)
    this.#shown = shown
    for (const { mesh, name, of } of this.#parts) {
      const moving = movingPart(shown, name, of)
      mesh.material = moving ? this.#coloured[moving.side ?? 'accent'] : this.#body
    }
    this.#look()
  }

  /** Draws the figure so far into its movement, 0 to 1. */
  draw(share: number): void {
    if (!this.#course) return
    this.#course.at(share)
    for (const place of this.#places) place()
    this.#renderer.render(this.#scene, this.#camera)
  }

  /** @param pixelRatio pixels of the canvas for each of width and height; the screen's own unless it is said. */
  resize(width: number, height: number, pixelRatio = Math.min(devicePixelRatio, 2)): void {
    this.#renderer.setPixelRatio(pixelRatio)
    this.#size = { width: Math.max(1, width), height: Math.max(1, height) }
    this.#renderer.setSize(this.#size.width, this.#size.height, false)
    this.#look()
  }

  dispose(): void {
    this.#canvas.removeEventListener('webglcontextlost', this.#onLost)
    for (const geometry of this.#geometries) geometry.dispose()
    this.#trunk.dispose()
    const { left, right, accent } = this.#coloured
    for (const each of [this.#body, this.#mark, this.#shade, left, right, accent]) each.dispose()
    this.#renderer.dispose()
    this.#renderer.forceContextLoss()
  }

  #look(): void {
    if (!this.#shown) return
    const aspect = this.#size.width / this.#size.height
    const { x, y, width, height } = frameOf(this.#shown, aspect)
    const away = height / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360)
    const [middle, level] = [x + width / 2, -y - height / 2]
    this.#camera.aspect = aspect
    this.#camera.position.set(middle, level + away * 0.06, away)
    this.#camera.lookAt(middle, level, 0)
    this.#camera.updateProjectionMatrix()
  }

  /** Reads where a point is now. */
  #at(name: FigurePoint, into: Vector3): Vector3 {
    const { points } = this.#course ?? { points: NOWHERE }
    return into.fromArray(points, offsetOf(name))
  }

  #keep<Shape extends BufferGeometry>(geometry: Shape): Shape {
    this.#geometries.push(geometry)
    return geometry
  }

  #part(name: PartName, geometry: BufferGeometry, placed: (mesh: Mesh) => Place, of?: Side): void {
    const mesh = new Mesh(geometry, this.#body)
    this.#scene.add(mesh)
    this.#parts.push({ mesh, name, ...(of && { of }) })
    this.#places.push(placed(mesh))
  }

  #limbs(): void {
    const shapes = {
      upperArm: this.#keep(LIMB_SHAPES.upperArm()),
      forearm: this.#keep(LIMB_SHAPES.forearm()),
      thigh: this.#keep(LIMB_SHAPES.thigh()),
      shank: this.#keep(LIMB_SHAPES.shank()),
      hand: this.#keep(handShape()),
      thumb: this.#keep(thumbShape()),
      foot: this.#keep(footShape()),
    }
    for (const of of SIDES) {
      const between = (from: FigurePoint, to: FigurePoint) => (mesh: Mesh) => () => {
        const start = this.#at(from, mesh.position)
        mesh.quaternion.setFromUnitVectors(UP, this.#at(to, this.#a).sub(start).normalize())
      }
      this.#part('upper arm', shapes.upperArm, between(`${of}_shoulder`, `${of}_elbow`), of)
      this.#part('forearm', shapes.forearm, between(`${of}_elbow`, `${of}_wrist`), of)
      this.#part('thigh', shapes.thigh, between(`${of}_hip`, `${of}_knee`), of)
      this.#part('shank', shapes.shank, between(`${of}_knee`, `${of}_ankle`), of)
      this.#part('forearm', shapes.hand, (mesh) => () => this.#placeHand(mesh, of), of)
      this.#part('forearm', shapes.thumb, (mesh) => () => this.#placeThumb(mesh, of), of)
      this.#part('shank', shapes.foot, (mesh) => () => this.#placeFoot(mesh, of), of)
    }
  }

  #placeHand(mesh: Mesh, of: Side): void {
    const wrist = this.#at(`${of}_wrist`, mesh.position)
    const index = this.#at(`${of}_index`, this.#a)
    const pinky = this.#at(`${of}_pinky`, this.#b)
    const along = this.#c.copy(index).add(pinky).multiplyScalar(0.5).sub(wrist).normalize()
    const across = index.sub(pinky).addScaledVector(along, -index.dot(along)).normalize()
    mesh.quaternion.setFromRotationMatrix(
      this.#basis.makeBasis(across, along, this.#d.crossVectors(across, along)),
    )
  }

  #placeThumb(mesh: Mesh, of: Side): void {
    const wrist = this.#at(`${of}_wrist`, mesh.position)
    const way = this.#at(`${of}_thumb`, this.#a).sub(wrist)
    wrist.addScaledVector(way, 0.3)
    mesh.quaternion.setFromUnitVectors(UP, way.normalize())
  }

  #placeFoot(mesh: Mesh, of: Side): void {
    const heel = this.#at(`${of}_heel`, this.#a)
    const toes = this.#at(`${of}_foot_index`, this.#b)
    mesh.position.copy(heel).lerp(toes, 0.5)
    const forwards = toes.sub(heel).normalize()
    const up = this.#at(`${of}_ankle`, this.#c).sub(heel)
    up.addScaledVector(forwards, -up.dot(forwards)).normalize()
    mesh.quaternion.setFromRotationMatrix(
      this.#basis.makeBasis(this.#d.crossVectors(up, forwards), up, forwards),
    )
  }

  /** Turns to where the head looks; returns the turn. */
  #headTurn(): Quaternion {
    const ears = this.#at('head', this.#a)
    const up = this.#at('crown', this.#b).sub(ears).normalize()
    const forwards = this.#at('face', this.#c).sub(ears)
    forwards.addScaledVector(up, -forwards.dot(up)).normalize()
    return this.#turn.setFromRotationMatrix(
      this.#basis.makeBasis(this.#d.crossVectors(up, forwards), up, forwards),
    )
  }

  #head(): void {
    const at = (point: FigurePoint) => (mesh: Mesh) => () => {
      this.#at(point, mesh.position)
      mesh.quaternion.copy(this.#turn)
    }
    this.#part('head', this.#keep(headShape()), (mesh) => () => {
      this.#headTurn()
      this.#at('head', mesh.position)
      mesh.quaternion.copy(this.#turn)
    })
    this.#part('head', this.#keep(noseShape()), (mesh) => () => {
      this.#at('nose', mesh.position).lerp(this.#at('head', this.#a), 0.15)
      mesh.quaternion.copy(this.#turn)
    })
    const ear = this.#keep(earShape())
    const eye = this.#keep(eyeShape())
    for (const of of SIDES) {
      this.#part('head', ear, at(`${of}_ear`))
      const mesh = new Mesh(eye, this.#mark)
      this.#scene.add(mesh)
      this.#places.push(() => {
        // Out of the skull, on its surface.
        this.#at(`${of}_eye`, mesh.position).lerp(this.#at('head', this.#a), -0.13)
        mesh.quaternion.copy(this.#turn)
      })
    }
  }

  #bendTrunk(): void {
    this.#at('left_hip', this.#e).sub(this.#at('right_hip', this.#a))
    this.#at('left_shoulder', this.#f).sub(this.#at('right_shoulder', this.#a))
    this.#at('mid_hip', this.#a)
    this.#at('waist', this.#b)
    this.#at('chest', this.#c)
    this.#at('mid_shoulder', this.#d)
    this.#bent.front = this.#shown?.isMirrored ? -1 : 1
    this.#trunk.bend(this.#bent)
  }

  readonly #bent = {
    ...{ midHip: this.#a, waist: this.#b, chest: this.#c, midShoulder: this.#d },
    ...{ hips: this.#e, shoulders: this.#f, front: 1 as 1 | -1 },
  }
}

const NOWHERE = new Float32Array(0)

const material = (colour: string) =>
  new MeshStandardMaterial({ color: new Color(colour), roughness: 0.72, metalness: 0 })
