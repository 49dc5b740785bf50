import type { MovementStep } from '../../../core/protocol/protocol'
import type { MovementSide } from '../../../core/run/movement-side'
import type { Shown } from './view'

/** What is shown one after the other of a step: both arms at once where they are lifted together, else each by itself. */
export function coursesOf(
  asked: readonly MovementSide[],
  { order, facing }: Pick<MovementStep, 'order' | 'facing'>,
  isMirrored: boolean,
): readonly Shown[] {
  const groups = order === 'together' ? [asked] : asked.map((each) => [each])
  return groups.map((group) => ({ asked: group, facing, isMirrored }))
}
