import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import type { FrameSize } from '../../core/body/frame-context'
import { type Degrees, pixels } from '../../core/math/units'
import type { HandAngle } from '../../core/posture/points/hand-angle'
import { EditBar } from '../edits/EditBar'
import { useUndoKeys } from '../edits/use-undo-keys'
import { AngleLabels } from './AngleLabels'
import { AngleLayer, type MovingPoint } from './AngleLayer'
import { AngleLines } from './AngleLines'
import { AnglePanel } from './AnglePanel'
import type { Crop } from './crop'
import type { Edits } from './edits'
import { type DraftAngle, useHandAngles } from './use-hand-angles'

/** What the angle tool lays on a picture and beside it. */
interface AngleTool {
  readonly lines: ReactNode
  readonly layer: ReactNode
  readonly panel: ReactNode
  /** Absent while no angle is being placed. */
  readonly onTap: ((at: ImagePoint) => void) | undefined
}

/** Measures angles by hand on any picture. */
export function useAngleTool({
  angles,
  picture,
  roll,
  crop,
  targets,
  history,
  onChange,
}: {
  readonly angles: readonly HandAngle[]
  /** Size of the picture that they lie on. */
  readonly picture: FrameSize
  /** Of the camera where it is known: gravity's vertical is turned with it. */
  readonly roll: Degrees
  readonly crop: Crop
  /** What a dragged point snaps to. */
  readonly targets: readonly ImagePoint[]
  readonly history: Pick<Edits, 'undo' | 'redo'>
  readonly onChange: (angles: readonly HandAngle[]) => void
}): AngleTool {
  const hand = useHandAngles(angles, picture, onChange)
  const [moving, setMoving] = useState<MovingPoint>()
  const newest = useRef<HTMLButtonElement>(null)
  const [addedByKeyboard, setAddedByKeyboard] = useState(0)
  useEffect(() => {
    // The point is there now: it goes on from where it lies, with the arrow keys.
    if (addedByKeyboard > 0) newest.current?.focus()
  }, [addedByKeyboard])
  // The last point of an angle that is being placed comes before what is kept.
  const steps = hand.takeBack ? { undo: hand.takeBack } : history
  useUndoKeys(steps)

  const asMoving = <Angle extends DraftAngle>(angle: Angle, id?: string): Angle =>
    moving && moving.id === id
      ? {
          ...angle,
          points: angle.points.map((point, index) => (index === moving.index ? moving.place : point)),
        }
      : angle
  const shown = hand.angles.map((angle) => asMoving(angle, angle.id))
  const middle = { x: pixels(crop.x + crop.width / 2), y: pixels(crop.y + crop.height / 2) }

  const addByKeyboard = () => {
    hand.add(middle)
    setAddedByKeyboard((times) => times + 1)
  }

  return {
    lines: (
      <>
        {shown.map((angle) => (
          <AngleLines key={angle.id} angle={angle} roll={roll} />
        ))}
        {hand.draft && <AngleLines angle={asMoving(hand.draft)} roll={roll} />}
      </>
    ),
    layer: (
      <>
        <AngleLayer hand={hand} targets={targets} newestRef={newest} onMoving={setMoving} />
        <AngleLabels angles={shown} roll={roll} />
      </>
    ),
    panel: (
      <AnglePanel hand={{ ...hand, angles: shown }} roll={roll} onAddByKeyboard={addByKeyboard}>
        <EditBar edits={steps} />
      </AnglePanel>
    ),
    onTap: hand.draft && hand.add,
  }
}
