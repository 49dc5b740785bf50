import type { ImagePoint } from '../../body/angle-reading'
import { focalLength } from '../../body/head/head-rotation'
import type { ImageLandmark, Pose } from '../../body/pose'
import { degrees, pixels, type Radians, toRadians } from '../../math/units'
import type { PostureScene } from './scene'

/** Turns a point clockwise on the picture about a middle. */
function turned(point: ImagePoint, middle: ImagePoint, angle: Radians): ImagePoint {
  const [x, y] = [point.x - middle.x, point.y - middle.y]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: pixels(middle.x + x * cos - y * sin), y: pixels(middle.y + x * sin + y * cos) }
}

/** A scene as a level camera would have seen it, and the way back into the picture as it was taken. */
interface Levelled {
  readonly scene: PostureScene
  readonly toPicture: (point: ImagePoint) => ImagePoint
}

/**
 * Takes a known roll of the camera off: the vertical of what comes out is gravity's. The picture keeps
 * its middle and grows by what its corners need.
 */
export function levelled(scene: PostureScene): Levelled {
  const { pose, placed } = scene
  const { level, width, height, face } = pose
  if (!level || level.roll === 0) return { scene, toPicture: (point) => point }
  const back = toRadians(degrees(-level.roll))
  const grown = pixels(Math.hypot(width, height))
  const middle = { x: pixels(width / 2), y: pixels(height / 2) }
  const [right, down] = [(grown - width) / 2, (grown - height) / 2]
  const move = (point: ImagePoint): ImagePoint => {
    const { x, y } = turned(point, middle, back)
    return { x: pixels(x + right), y: pixels(y + down) }
  }
  const moveLandmark = (landmark: ImageLandmark): ImageLandmark => {
    const { x, y, score } = landmark
    // What lay outside the picture must not come into it with the corners.
    const outside = x < 0 || y < 0 || x > width || y > height
    return { ...(outside ? { x: pixels(-1), y: pixels(-1) } : move(landmark)), score }
  }
  const upright: Pose = {
    ...pose,
    width: grown,
    height: grown,
    imageLandmarks: Object.fromEntries(
      Object.entries(pose.imageLandmarks).map(([name, landmark]) => [name, moveLandmark(landmark)]),
    ),
    ...(face && {
      face: { rotation: { ...face.rotation, roll: degrees(face.rotation.roll - level.roll) } },
    }),
    level: { ...level, roll: degrees(0) },
  }
  return {
    scene: {
      ...scene,
      // The picture grows on paper only: the lens stays the one it was taken with.
      focalLength: scene.focalLength ?? focalLength(pose),
      pose: upright,
      placed: Object.fromEntries(Object.entries(placed).map(([name, place]) => [name, move(place)])),
    },
    toPicture: ({ x, y }) =>
      turned({ x: pixels(x - right), y: pixels(y - down) }, middle, toRadians(level.roll)),
  }
}
