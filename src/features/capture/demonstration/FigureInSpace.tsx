import { useEffect, useRef } from 'react'
import styles from './Demonstration.module.css'
import { openScene } from './open-scene'
import { type Rounds, startRounds } from './rounds'
import type { Shown } from './view'

/** What shows a movement in space, and on which terms. */
export interface SpaceProps extends Rounds {
  /** Nothing can be drawn in space, or not any more. */
  readonly onLost: () => void
}

/** Smooth enough, and on the processor alone no more than it bears. */
const PICTURES_A_SECOND = { quick: 30, slow: 12 } as const

/** The figure in space, on a canvas of its own; draws nothing while it is not in sight. */
export function FigureInSpace({ shown, pace, onRound, onLost }: SpaceProps) {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef({ shown, pace, onRound, onLost })
  latest.current = { shown, pace, onRound, onLost }

  useEffect(() => {
    const element = host.current
    if (!element) return
    // A canvas whose context was given back cannot draw again, so each figure brings its own.
    const canvas = document.createElement('canvas')
    canvas.className = styles.canvas ?? ''
    element.append(canvas)
    const scene = openScene(canvas, () => latest.current.onLost())
    if (!scene) return canvas.remove()
    const observer = new ResizeObserver(() => scene.resize(element.clientWidth, element.clientHeight))
    observer.observe(element)
    let drawn: Shown | undefined
    const rate = PICTURES_A_SECOND[scene.isQuick ? 'quick' : 'slow']
    const stop = startRounds(element, rate, latest, (shown, share) => {
      if (shown !== drawn) scene.show(shown)
      drawn = shown
      scene.draw(share)
    })
    return () => {
      stop()
      observer.disconnect()
      scene.dispose()
      canvas.remove()
    }
  }, [])

  return <div ref={host} className={styles.space} />
}
