import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { FrameSource } from '../../../camera/frame-source'
import { degrees } from '../../../core/math/units'
import { Button } from '../../../ui/Button'
import { formatDegrees } from '../../../ui/format'
import { cameraLevel, endMarking, leanOf } from './camera-level'
import { FoundLines } from './FoundLines'
import styles from './MarkEdge.module.css'
import type { StagePoint } from './stage-geometry'

/** A webcam on a shelf leans by a few degrees; further than this it has fallen over. */
const FURTHEST = 30

interface Edge {
  /** Where the line goes through, CSS pixels of the stage; its middle until something is tapped. */
  readonly through?: StagePoint
  /** Clockwise from the upright, as it is seen. */
  readonly lean: number
}

function instructionOf(isHalfway: boolean, isProposed: boolean) {
  if (isHalfway) return 'Now tap a second point of the same edge'
  return isProposed
    ? 'Is each thick line upright in the room: a door frame, a corner, a window? If not, tap two points of an edge that is'
    : 'Tap two points of an edge that is upright: a door frame, the corner of a wall. Best near the middle of the picture'
}

/**
 * Marks an edge that is upright in the room, a door frame say: by tapping two points of it, or by
 * turning the line with the slider until it lies along the edge. Lines that were found in the picture
 * are shown, and taken only once it has been said that they are upright in the room.
 */
export function MarkEdge({ source }: { readonly source: FrameSource }) {
  const { found } = useStore(cameraLevel)
  // On a mirrored stage the picture leans the other way.
  const sense = source.mirrored ? -1 : 1
  const [edge, setEdge] = useState<Edge>({ lean: sense * (found?.roll ?? 0) })
  const [isProposed, setProposed] = useState(found !== undefined)
  const [first, setFirst] = useState<StagePoint>()
  const sliderId = useId()

  const place = (next: Edge) => {
    setEdge(next)
    setProposed(false)
  }
  const tap = (point: StagePoint) => {
    if (!first) return setFirst(point)
    place({
      through: { x: (first.x + point.x) / 2, y: (first.y + point.y) / 2 },
      lean: leanOf(first, point),
    })
    setFirst(undefined)
  }
  const confirm = () => {
    const roll = degrees(sense * edge.lean)
    endMarking({ source, level: { roll, source: isProposed ? 'found' : 'marked' } })
  }
  const at = edge.through ? { left: edge.through.x, top: edge.through.y } : { left: '50%', top: '50%' }
  const tooFar = Math.abs(edge.lean) > FURTHEST

  return (
    <section className={styles.mark} aria-label="Mark an upright edge">
      {/* The slider below does the same from the keyboard. */}
      <div
        className={styles.taps}
        data-testid="edge-taps"
        aria-hidden="true"
        onPointerDown={({ nativeEvent: { offsetX: x, offsetY: y } }) => tap({ x, y })}
      />
      {found && isProposed && <FoundLines found={found} mirrored={source.mirrored} />}
      <span className={styles.line} style={{ ...at, rotate: `${edge.lean}deg` }} aria-hidden="true" />
      {first && <span className={styles.dot} style={{ left: first.x, top: first.y }} aria-hidden="true" />}
      <div className={styles.bar}>
        <p aria-live="polite">{instructionOf(first !== undefined, isProposed)}</p>
        <label htmlFor={sliderId}>Lean of the edge: {formatDegrees(degrees(edge.lean))}</label>
        <input
          id={sliderId}
          type="range"
          min={-FURTHEST}
          max={FURTHEST}
          step={0.5}
          value={edge.lean}
          onChange={({ target }) => place({ ...edge, lean: target.valueAsNumber })}
        />
        {tooFar && (
          <p role="alert">That edge lies rather than stands. Tap one that is upright in the room.</p>
        )}
        <div className={styles.actions}>
          <Button variant="primary" isDisabled={tooFar} onPress={confirm}>
            {isProposed ? 'Yes, upright' : 'Use this edge'}
          </Button>
          <Button onPress={() => endMarking()}>Cancel</Button>
        </div>
      </div>
    </section>
  )
}
