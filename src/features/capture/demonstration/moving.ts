import type { Side } from '../../../core/body/skeleton'
import { movementById } from '../../../core/movements/catalogue'
import type { MovementSide } from '../../../core/run/movement-side'
import type { Spot } from './outline'
import type { SeenFigure, Shown } from './view'

/** Parts that a figure is put together from; an arm and a leg have an upper and a lower one. */
export type PartName = 'head' | 'trunk' | 'upper arm' | 'forearm' | 'thigh' | 'shank'

/** A part that a movement moves. */
export interface MovingPart {
  readonly name: PartName
  /** Whose it is, of limbs. */
  readonly of?: Side
  /** In which side's colour it is shown; absent where left and right do not differ. */
  readonly side?: Side
}

function partsOf({ movement, side }: MovementSide): readonly MovingPart[] {
  const colour = side && { side }
  const limb = (name: PartName): MovingPart => ({ name, ...(side && { of: side }), ...colour })
  switch (movementById(movement).region) {
    case 'shoulder':
      return [limb('upper arm'), limb('forearm')]
    case 'elbow':
      return [limb('forearm')]
    case 'hip':
      return [limb('thigh'), limb('shank')]
    case 'knee':
      return [limb('shank')]
    case 'neck':
      return [{ name: 'head', ...colour }]
    case 'trunk':
      return [{ name: 'trunk', ...colour }]
  }
}

/** What is shown in the colour of the measured side. */
const movingParts = ({ asked }: Shown): readonly MovingPart[] => asked.flatMap(partsOf)

/** The part of this name and side, if it moves. */
export const movingPart = (shown: Shown, name: PartName, of?: Side): MovingPart | undefined =>
  movingParts(shown).find((part) => part.name === name && (part.of === undefined || part.of === of))

const beyond = (from: Spot, to: Spot, share: number): Spot => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})

/** The point whose way shows what the movement does. */
export function tipOf(f: SeenFigure, { movement, side = 'left' }: MovementSide): Spot {
  switch (movementById(movement).region) {
    case 'shoulder':
    case 'elbow':
      return movement.endsWith('rotation') || movement.startsWith('elbow')
        ? beyond(f[`${side}_elbow`], f[`${side}_wrist`], 1.5)
        : beyond(f[`${side}_shoulder`], f[`${side}_elbow`], 1.35)
    case 'hip':
    case 'knee':
      return beyond(f[`${side}_knee`], f[`${side}_ankle`], 0.7)
    case 'trunk':
      return beyond(f.mid_hip, f.mid_shoulder, 1.95)
    case 'neck': {
      if (movement !== 'cervical-rotation') return beyond(f.head, f.crown, 1.35)
      // A way around the vertex, which a camera at the same height sees as a line: drawn from a little above.
      const x = f.head.x + (f.face.x - f.head.x) * 1.5
      return { x, y: f.crown.y - 0.06 + (f.face.near - f.head.near) * 0.45 }
    }
  }
}
