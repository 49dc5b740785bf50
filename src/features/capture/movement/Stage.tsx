import { useEffect, useRef } from 'react'
import type { FrameSource } from '../../../camera/frame-source'
import { isMissing } from '../../../core/math/missing'
import type { Movement } from '../../../core/movements/movement'
import type { LiveFrame } from '../../../recording/measurement-state'
import { formatDegrees } from '../../../ui/format'
import { fitCanvas } from '../stage/canvas'
import { readInk } from '../stage/ink'
import { StageNumber } from '../stage/StageNumber'
import { fitPicture } from '../stage/stage-geometry'
import { VideoPreview } from '../stage/VideoPreview'
import { Overlay } from './overlay'
import styles from './Stage.module.css'

/** Of a frame, what the stage draws of it: the movement may change from one to the next. */
interface Drawn extends LiveFrame {
  readonly movement: Movement
}

/** The video with the measured angle over it. Every frame is drawn from the chain's own callback. */
export function Stage({
  source,
  onFrame,
}: {
  readonly source: FrameSource
  /** Calls back for every frame until the returned function is called. */
  readonly onFrame: (listener: (frame: Drawn) => void) => () => void
}) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const numberRef = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const canvas = canvasRef.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const overlay = new Overlay()
    const ink = readInk(canvas)
    let last: Drawn | undefined

    const draw = () => {
      const stage = { width: canvas.clientWidth, height: canvas.clientHeight }
      context.clearRect(0, 0, stage.width, stage.height)
      if (!last) return
      overlay.draw(context, fitPicture(last.pose, stage, source.mirrored), last, last.movement, ink)
    }
    const unsubscribe = onFrame((frame) => {
      last = frame
      draw()
      const text = isMissing(frame.angle) ? '' : formatDegrees(frame.angle)
      if (numberRef.current && numberRef.current.textContent !== text) numberRef.current.textContent = text
    })
    const unfit = fitCanvas(canvas, draw)
    return () => {
      unsubscribe()
      unfit()
    }
  }, [source, onFrame])

  return (
    <>
      <VideoPreview source={source} />
      <canvas
        ref={canvasRef}
        className={styles.overlay}
        role="img"
        aria-label="The measured angle over the picture"
      />
      <StageNumber ref={numberRef} corner="left" />
    </>
  )
}
