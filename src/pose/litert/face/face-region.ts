import type { PicturePoint } from '../landmarker'
import { type Region, rotationTo } from '../region'

interface Point {
  readonly x: number
  readonly y: number
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const apart = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

/** Places in BlazePose's topology. */
const FACE = { leftEye: 2, rightEye: 5, leftEar: 7, rightEar: 8, mouthLeft: 9, mouthRight: 10 } as const

/** Lengths of an average adult face in metres, between the points that the pose network marks. */
const EYES_APART = 0.063
const EARS_APART = 0.145
const EYES_TO_MOUTH = 0.07
/** Side of the crop: the mesh's own height and half as much again, as its network was trained. */
const CROP_SIDE = 0.28

/**
 * Which way a face stands upright in the picture. The line between the eyes says it for a face seen
 * from the front, the line from mouth to eyes for one seen from the side; the longer one counts more.
 */
export function uprightRotation(leftEye: Point, rightEye: Point, mouth: Point): number {
  const eyes = middle(leftEye, rightEye)
  // The line from mouth to eyes, turned a quarter clockwise, points like the line between the eyes.
  const across = {
    x: leftEye.x - rightEye.x + (mouth.y - eyes.y),
    y: leftEye.y - rightEye.y + (eyes.x - mouth.x),
  }
  return rotationTo(0, { x: 0, y: 0 }, across)
}

/**
 * Where the face is to be looked for, from the body's landmarks: eyes, ears and mouth. Each of their
 * distances can only be foreshortened, so the one that says that the face is largest is believed.
 * MediaPipe's Holistic does it with a crop network of its own; it is in no npm package.
 */
export function faceRegionOfBody(points: readonly PicturePoint[]): Region | undefined {
  const at = (index: number) => points[index]
  const [leftEye, rightEye] = [at(FACE.leftEye), at(FACE.rightEye)]
  const [leftEar, rightEar] = [at(FACE.leftEar), at(FACE.rightEar)]
  const [mouthLeft, mouthRight] = [at(FACE.mouthLeft), at(FACE.mouthRight)]
  if (!leftEye || !rightEye || !leftEar || !rightEar || !mouthLeft || !mouthRight) return undefined
  const mouth = middle(mouthLeft, mouthRight)
  const eyes = middle(leftEye, rightEye)
  const pixelsPerMetre = Math.max(
    apart(leftEye, rightEye) / EYES_APART,
    apart(leftEar, rightEar) / EARS_APART,
    apart(eyes, mouth) / EYES_TO_MOUTH,
  )
  return {
    ...middle(eyes, mouth),
    side: CROP_SIDE * pixelsPerMetre,
    rotation: uprightRotation(leftEye, rightEye, mouth),
  }
}

/** Outer corners of the eyes and the corners of the mouth in the mesh. */
const MESH = { rightEye: 33, leftEye: 263, mouthRight: 61, mouthLeft: 291 } as const
/** Margin around the mesh. MediaPipe: `face_landmark_landmarks_to_roi.pbtxt`. */
const MESH_MARGIN = 1.5

/** Where the face is to be looked for in the next frame, from its mesh in this one. */
export function faceRegionOfMesh(mesh: Float32Array): Region {
  const at = (index: number): Point => ({ x: mesh[3 * index] ?? 0, y: mesh[3 * index + 1] ?? 0 })
  const mouth = middle(at(MESH.mouthRight), at(MESH.mouthLeft))
  const rotation = uprightRotation(at(MESH.leftEye), at(MESH.rightEye), mouth)
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let index = 0; index < mesh.length; index += 3) {
    const x = mesh[index] ?? 0
    const y = mesh[index + 1] ?? 0
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2,
    side: Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) * MESH_MARGIN,
    rotation,
  }
}
