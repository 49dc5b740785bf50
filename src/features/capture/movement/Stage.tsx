import { useEffect, useRef } from 'react'
import { isMissing } from '../../../core/math/missing'
import type { LiveFrame } from '../../../recording/measurement-state'
import { formatDegrees } from '../../../ui/format'
import { fitCanvas } from '../stage/canvas'
import { readInk } from '../stage/ink'
import { StageNumber } from '../stage/StageNumber'
import { fitPicture } from '../stage/stage-geometry'
import { VideoPreview } from '../stage/VideoPreview'
import type { Live } from './flow'
import { Overlay } from './overlay'
import styles from './Stage.module.css'

/** The video with the measured angle over it. Every frame is drawn from the chain's own callback. */
export function Stage({ live }: { readonly live: Live }) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const numberRef = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const canvas = canvasRef.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const overlay = new Overlay()
    const ink = readInk(canvas)
    let last: LiveFrame | undefined

    const draw = () => {
      const stage = { width: canvas.clientWidth, height: canvas.clientHeight }
      context.clearRect(0, 0, stage.width, stage.height)
      if (!last) return
      overlay.draw(context, fitPicture(last.pose, stage, live.source.mirrored), last, live.movement, ink)
    }
    const unsubscribe = live.onFrame((frame) => {
      last = frame
      draw()
      const text = isMissing(frame.angle) ? '–' : formatDegrees(frame.angle)
      if (numberRef.current && numberRef.current.textContent !== text) numberRef.current.textContent = text
    })
    const unfit = fitCanvas(canvas, draw)
    return () => {
      unsubscribe()
      unfit()
    }
  }, [live])

  return (
    <>
      <VideoPreview source={live.source} />
      <canvas
        ref={canvasRef}
        className={styles.overlay}
        role="img"
        aria-label="The measured angle over the picture"
      />
      <StageNumber ref={numberRef} corner="left">
        –
      </StageNumber>
    </>
  )
}
