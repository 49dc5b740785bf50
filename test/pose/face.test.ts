import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { headRotation } from '../../src/core/body/head/head-rotation'
import { readCanonicalFace } from '../../src/pose/litert/face/canonical-face'
import { faceRegionOfDetection } from '../../src/pose/litert/face/face-detector'
import { projectMesh } from '../../src/pose/litert/face/face-mesher'
import { faceRegionOfBody, faceRegionOfMesh } from '../../src/pose/litert/face/face-region'
import type { PicturePoint } from '../../src/pose/litert/landmarker'
import { wholePicture } from '../../src/pose/litert/region'

const canonical = readCanonicalFace(await readFile('models/files/face-geometry.binarypb'))
const point = (index: number) => [...canonical.points.subarray(3 * index, 3 * index + 3)]

/** The canonical face as a mesh in a picture, upright or tilted clockwise, at 10 pixels a centimetre. */
const meshAt = (x: number, y: number, tilt = 0) =>
  Float32Array.from(canonical.points, (value, index) => {
    const [a = 0, b = 0] = point(Math.floor(index / 3))
    if (index % 3 === 0) return x + 10 * (a * Math.cos(tilt) - b * Math.sin(tilt))
    if (index % 3 === 1) return y + 10 * (a * Math.sin(tilt) + b * Math.cos(tilt))
    return 10 * value
  })

describe('the canonical face', () => {
  it('has 468 points and is fitted by the 33 that MediaPipe fits', () => {
    expect(canonical.points).toHaveLength(3 * 468)
    expect(canonical.weights.filter((weight) => weight > 0)).toHaveLength(33)
  })

  it("has the chin down, the person's left eye on the right, and the nose towards the viewer", () => {
    const [forehead, chin, noseTip, leftEye, rightEye] = [10, 152, 1, 263, 33].map(point)
    expect(chin?.[1]).toBeGreaterThan((forehead?.[1] ?? 0) + 10)
    expect(leftEye?.[0]).toBeGreaterThan((rightEye?.[0] ?? 0) + 5)
    expect(noseTip?.[2]).toBeLessThan((leftEye?.[2] ?? 0) - 3)
  })

  it('looks straight into the camera when it is seen in the middle of a picture', () => {
    const middle = { width: 1280, height: 720 }
    const { yaw, pitch, roll, quality } = headRotation(meshAt(640, 360), canonical, middle)
    expect(Math.abs(yaw)).toBeLessThan(0.01)
    expect(Math.abs(pitch)).toBeLessThan(1)
    expect(Math.abs(roll)).toBeLessThan(0.01)
    expect(quality).toBeGreaterThan(0.99)
  })
})

describe('the region of a face', () => {
  it('from a mesh is half as large again as the mesh, and turned with it', () => {
    const upright = faceRegionOfMesh(meshAt(300, 200))
    expect(upright.rotation).toBeCloseTo(0, 5)
    expect(upright.x).toBeCloseTo(300, 0)
    expect(faceRegionOfMesh(meshAt(300, 200, 0.7)).rotation).toBeCloseTo(0.7, 5)
    const heights = Array.from({ length: 468 }, (_, index) => point(index)[1] ?? 0)
    expect(upright.side).toBeCloseTo((Math.max(...heights) - Math.min(...heights)) * 10 * 1.5, 3)
  })

  it('from a detection is square, upright with the eyes, and read through the letterbox', () => {
    const detection = {
      score: 0.9,
      box: { x: 0.4, y: 0.4, width: 0.1, height: 0.2 },
      points: [
        { x: 0.43, y: 0.45 },
        { x: 0.47, y: 0.45 },
        { x: 0.45, y: 0.5 },
        { x: 0.45, y: 0.55 },
      ],
    }
    const region = faceRegionOfDetection(detection, wholePicture(1000, 500))
    expect(region?.x).toBeCloseTo(450, 9)
    expect(region?.y).toBeCloseTo(250, 9)
    expect(region?.side).toBeCloseTo(300, 9)
    expect(region?.rotation).toBeCloseTo(0, 9)
  })

  /** The six points of BlazePose's face, upright at 1000 pixels a metre, squeezed as a turn does it. */
  function body(turn: number, tilt = 0): PicturePoint[] {
    const squeeze = Math.cos(turn)
    const at: Readonly<Record<number, readonly [number, number]>> = {
      2: [31.5, -35],
      5: [-31.5, -35],
      7: [72.5, -30],
      8: [-72.5, -30],
      9: [25, 35],
      10: [-25, 35],
    }
    return Array.from({ length: 33 }, (_, index) => {
      const [x = 0, y = 0] = at[index] ?? []
      return {
        x: 500 + x * squeeze * Math.cos(tilt) - y * Math.sin(tilt),
        y: 400 + x * squeeze * Math.sin(tilt) + y * Math.cos(tilt),
        visibility: 1,
        presence: 1,
      }
    })
  }

  it('from a body keeps its size while the head turns to the side', () => {
    const front = faceRegionOfBody(body(0))
    const side = faceRegionOfBody(body(1.4))
    expect(front?.side).toBeCloseTo(280, 0)
    expect(side?.side).toBeCloseTo(280, 0)
    expect(front).toMatchObject({ x: 500, y: 400 })
  })

  it('from a body turns with the head, also where the eyes are seen from the side', () => {
    expect(faceRegionOfBody(body(0, 0.6))?.rotation).toBeCloseTo(0.6, 5)
    expect(faceRegionOfBody(body(Math.PI / 2, 0.6))?.rotation).toBeCloseTo(0.6, 5)
  })
})

describe('the mesh in the picture', () => {
  it('is the centre of the crop at its middle, with depth on the same scale', () => {
    const mesh = new Float32Array(3)
    projectMesh(Float32Array.of(96, 96, -19.2), { x: 300, y: 200, side: 400, rotation: 1 }, mesh)
    expect(mesh[0]).toBeCloseTo(300, 4)
    expect(mesh[1]).toBeCloseTo(200, 4)
    expect(mesh[2]).toBeCloseTo(-40, 4)
  })
})
