import type { Pose } from '../../../src/core/body/pose'
import type { Side } from '../../../src/core/body/skeleton'
import type { MovementId } from '../../../src/core/movements/movement'
import { facingCamera, sideOn } from './stick-figure'
import { bending, elbowAtCamera, kneeBent, legsOut } from './stick-limbs'

type Build = (angle: number, side: Side) => { readonly pose: Pose; readonly neutral: Pose }

const SCENES: Readonly<Record<MovementId, Build>> = {
  'shoulder-abduction': (angle, side) => ({
    pose: facingCamera({ abduction: { [side]: angle } }),
    neutral: facingCamera(),
  }),
  'shoulder-flexion': (angle, side) => ({ pose: sideOn(side, { flexion: angle }), neutral: sideOn(side) }),
  'shoulder-extension': (angle, side) => ({ pose: sideOn(side, { flexion: -angle }), neutral: sideOn(side) }),
  'elbow-flexion': (angle, side) => ({ pose: sideOn(side, { elbow: angle }), neutral: sideOn(side) }),
  'cervical-flexion': (angle, side) => ({
    pose: sideOn(side, { chin: angle + 12 }),
    neutral: sideOn(side, { chin: 12 }),
  }),
  'cervical-extension': (angle, side) => ({
    pose: sideOn(side, { chin: 12 - angle }),
    neutral: sideOn(side, { chin: 12 }),
  }),
  'cervical-lateral-flexion': (angle, side) => ({
    pose: facingCamera({ headLateral: side === 'left' ? angle : -angle }),
    neutral: facingCamera(),
  }),
  'cervical-rotation': (angle, side) => ({
    pose: facingCamera({ headRotation: side === 'left' ? angle : -angle }),
    neutral: facingCamera(),
  }),
  'shoulder-external-rotation': (angle, side) => ({
    pose: elbowAtCamera(side, angle),
    neutral: elbowAtCamera(side, 0),
  }),
  'shoulder-internal-rotation': (angle, side) => ({
    pose: elbowAtCamera(side, -angle),
    neutral: elbowAtCamera(side, 0),
  }),
  'elbow-extension': (angle, side) => ({
    pose: sideOn(side, { elbow: -angle }),
    neutral: sideOn(side, { elbow: 90 }),
  }),
  'trunk-flexion': (angle, side) => ({ pose: bending(side, angle + 3), neutral: bending(side, 3) }),
  'hip-abduction': (angle, side) => ({ pose: legsOut({ [side]: angle + 4 }), neutral: legsOut({}) }),
  'knee-flexion': (angle, side) => ({ pose: kneeBent(side, angle), neutral: kneeBent(side, 0) }),
  'trunk-lateral-flexion': (angle, side) => ({
    pose: facingCamera({ trunkLean: side === 'left' ? angle : -angle }),
    neutral: facingCamera(),
  }),
}

/** A pose in which a movement stands at a known angle, and the person's neutral for it. */
export const sceneOf = (movement: MovementId, angle: number, side: Side) => SCENES[movement](angle, side)
