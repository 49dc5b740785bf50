import { useEffect, useRef } from 'react'
import type { Pose } from '../../../core/body/pose'
import { fitCanvas } from '../stage/canvas'
import { readInk } from '../stage/ink'
import { drawSkeleton } from '../stage/skeleton'
import { fitPicture } from '../stage/stage-geometry'
import { VideoPreview } from '../stage/VideoPreview'
import styles from './CaptureStage.module.css'
import type { LivePostureRun } from './flow'
import { drawSilhouette } from './silhouette'

/** The video with the person's skeleton, quietly, and the outline to step into until they stand in it. */
export function CaptureStage({ live }: { readonly live: LivePostureRun }) {
  const canvasRef = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const canvas = canvasRef.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const { source, run } = live
    const ink = readInk(canvas)
    let last: Pose | undefined

    const draw = () => {
      const stage = { width: canvas.clientWidth, height: canvas.clientHeight }
      context.clearRect(0, 0, stage.width, stage.height)
      const { plan, standing } = run.state.getState()
      const picture = last ?? source
      const fit = fitPicture(picture, stage, source.mirrored)
      if (last) drawSkeleton(context, fit, last, false, ink)
      const isArriving = standing.phase === 'turning' || standing.phase === 'placing'
      if (plan.current && isArriving) drawSilhouette(context, fit, picture.height, plan.current, ink.measure)
    }
    const unsubscribe = live.onPose((pose) => {
      last = pose
      draw()
    })
    const unfollow = run.state.subscribe(draw)
    const unfit = fitCanvas(canvas, draw)
    return () => {
      unsubscribe()
      unfollow()
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
        aria-label="The person over the picture, and the outline to step into"
      />
    </>
  )
}
