import { useEffect, useRef } from 'react'
import { isMissing } from '../../../core/math/missing'
import { fitCanvas } from '../stage/canvas'
import { readInk } from '../stage/ink'
import type { Live } from './flow'
import styles from './TraceCanvas.module.css'
import { drawTrace } from './trace-plot'

/** The axis ends below the start and above the reference range, and grows if the person goes further. */
const HEADROOM = 15
const LEAST_TOP = 60

/** The last twenty seconds of the angle. A picture of what the panel says in numbers. */
export function TraceCanvas({ live }: { readonly live: Live }) {
  const canvasRef = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const canvas = canvasRef.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const ink = readInk(canvas)
    const { measurement, movement } = live
    const { neutralAround, neutralWithin } = movement
    const bottom = (neutralAround === undefined ? 0 : neutralAround - neutralWithin) - HEADROOM
    let top = Math.max(LEAST_TOP, movement.references[0]?.high ?? 0) + HEADROOM

    const draw = () => {
      const points = measurement.trace.read()
      for (const { angle } of points) if (!isMissing(angle)) top = Math.max(top, angle + HEADROOM)
      const size = { width: canvas.clientWidth, height: canvas.clientHeight }
      drawTrace(context, size, points, measurement.state.getState().repetitions, { bottom, top }, ink)
    }
    const unsubscribe = live.onFrame(draw)
    const unfit = fitCanvas(canvas, draw)
    return () => {
      unsubscribe()
      unfit()
    }
  }, [live])

  return (
    <canvas ref={canvasRef} className={styles.trace} role="img" aria-label="Angle over the last 20 seconds" />
  )
}
