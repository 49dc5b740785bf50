import { useEffect, useRef } from 'react'
import type { LandmarkName } from '../../core/body/skeleton'
import styles from './FigureCanvas.module.css'
import { type FigureColours, ReplayFigure } from './ReplayFigure'
import type { ReplayPose } from './replay-frames'

/** Radians for a pixel of dragging and for a press of an arrow key. */
const DRAG = 0.008
const STEP = 0.12

const KEYS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
}

/** The stage's colours: the replay stands on the same dark ground as the measurement. */
function coloursFrom(element: Element): FigureColours {
  const tokens = getComputedStyle(element)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    background: token('--stage'),
    body: token('--stage-muted'),
    moving: token('--measure'),
    ground: token('--stage-panel'),
    line: token('--stage-line'),
  }
}

/** The 3D figure on its canvas; turned by dragging or with the arrow keys. */
export function FigureCanvas({
  pose,
  moving,
  ground,
}: {
  readonly pose: ReplayPose
  readonly moving: ReadonlySet<LandmarkName>
  readonly ground: number
}) {
  const host = useRef<HTMLDivElement>(null)
  const figure = useRef<ReplayFigure>(undefined)

  useEffect(() => {
    const element = host.current
    if (!element) return
    // A canvas whose context was given back cannot draw again, so each figure brings its own.
    const canvas = document.createElement('canvas')
    canvas.className = styles.canvas ?? ''
    element.append(canvas)
    const drawn = new ReplayFigure(canvas, coloursFrom(element), moving, ground)
    figure.current = drawn
    const observer = new ResizeObserver(() => drawn.resize(element.clientWidth, element.clientHeight))
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
      canvas.remove()
      figure.current = undefined
    }
  }, [moving, ground])

  useEffect(() => figure.current?.setPose(pose), [pose])

  return (
    <div
      ref={host}
      className={styles.host}
      role="application"
      aria-label="The recorded person as a figure. Arrow keys turn it, Home shows the front."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is turned with the keyboard.
      tabIndex={0}
      onKeyDown={(event) => {
        const by = KEYS[event.key]
        if (by) figure.current?.turn(...by)
        else if (event.key === 'Home') figure.current?.resetView()
        else return
        event.preventDefault()
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.buttons === 1) figure.current?.turn(event.movementX * DRAG, event.movementY * DRAG)
      }}
    />
  )
}
