import { useEffect, useRef } from 'react'
import styles from './Demonstration.module.css'
import type { SpaceProps } from './FigureInSpace'
import { Film } from './film'
import { openScene } from './open-scene'
import { startRounds } from './rounds'
import type { Shown } from './view'

const PICTURES_A_SECOND = 10
/** Pixels of each picture, whatever size it is shown at. */
const SIZE = { width: 234, height: 260 } as const

/** The figure in space as pictures that are drawn once: for beside a measurement. */
export function FigureOnFilm({ shown, pace, onRound, onLost }: SpaceProps) {
  const host = useRef<HTMLCanvasElement>(null)
  const latest = useRef({ shown, pace, onRound, onLost })
  latest.current = { shown, pace, onRound, onLost }

  useEffect(() => {
    const canvas = host.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const drawn = document.createElement('canvas')
    const scene = openScene(drawn, () => latest.current.onLost(), canvas)
    if (!scene) return
    scene.resize(SIZE.width, SIZE.height, 1)
    const films = new WeakMap<Shown, Film>()
    const filmOf = (shown: Shown): Film => {
      const there = films.get(shown)
      if (there) return there
      const film = new Film(SIZE, (share) => {
        scene.show(shown)
        scene.draw(share)
        return drawn
      })
      films.set(shown, film)
      return film
    }
    const stop = startRounds(canvas, PICTURES_A_SECOND, latest, (shown, share) => {
      context.clearRect(0, 0, SIZE.width, SIZE.height)
      context.drawImage(filmOf(shown).at(share), 0, 0)
    })
    return () => {
      stop()
      scene.dispose()
    }
  }, [])

  return <canvas ref={host} className={styles.canvas} {...SIZE} />
}
