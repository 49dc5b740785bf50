import { useId, useState } from 'react'
import type { FrameSource } from '../../camera/frame-source'
import { degrees } from '../../core/units'
import { Button } from '../../ui/Button'
import { formatDegrees } from '../../ui/format'
import { leanOf, markLevel, setMarking } from './camera-level'
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

/**
 * Marks an edge that is upright in the room, a door frame say: by tapping two points of it, or by
 * turning the line with the slider until it lies along the edge.
 */
export function MarkEdge({ source }: { readonly source: FrameSource }) {
  const [edge, setEdge] = useState<Edge>({ lean: 0 })
  const [first, setFirst] = useState<StagePoint>()
  const sliderId = useId()

  const tap = (point: StagePoint) => {
    if (!first) return setFirst(point)
    setEdge({
      through: { x: (first.x + point.x) / 2, y: (first.y + point.y) / 2 },
      lean: leanOf(first, point),
    })
    setFirst(undefined)
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
      <span className={styles.line} style={{ ...at, rotate: `${edge.lean}deg` }} aria-hidden="true" />
      {first && <span className={styles.dot} style={{ left: first.x, top: first.y }} aria-hidden="true" />}
      <div className={styles.bar}>
        <p>
          {first
            ? 'Now tap a second point of the same edge'
            : 'Tap two points of an edge that is upright: a door frame, the corner of a wall'}
        </p>
        <label htmlFor={sliderId}>Lean of the edge: {formatDegrees(degrees(edge.lean))}</label>
        <input
          id={sliderId}
          type="range"
          min={-FURTHEST}
          max={FURTHEST}
          step={0.5}
          value={edge.lean}
          onChange={({ target }) => setEdge({ ...edge, lean: target.valueAsNumber })}
        />
        {tooFar && (
          <p role="alert">That edge lies rather than stands. Tap one that is upright in the room.</p>
        )}
        <div className={styles.actions}>
          <Button
            variant="primary"
            isDisabled={tooFar}
            // On a mirrored stage the picture leans the other way.
            onPress={() => markLevel(source, degrees(source.mirrored ? -edge.lean : edge.lean))}
          >
            Use this edge
          </Button>
          <Button onPress={() => setMarking(false)}>Cancel</Button>
        </div>
      </div>
    </section>
  )
}
