import { type ComponentType, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Seconds } from '../../../core/math/units'
import { spanOf } from '../../../core/movements/demonstration/demonstration'
import { paceOf } from '../../../core/movements/demonstration/pace'
import { classNames } from '../../../ui/class-names'
import { useReducedMotion } from '../../../ui/use-reduced-motion'
import { hasWebGL } from '../../../ui/webgl'
import styles from './Demonstration.module.css'
import { FigureDrawing } from './FigureDrawing'
import type { SpaceProps } from './FigureInSpace'
import { type Shown, sidesShown } from './view'

/**
 * Movements shown one after the other by a figure in space, as whoever makes them sees themself. A still
 * drawing of the same figure where the browser draws no 3D, where motion is not wanted, and until the figure
 * has been loaded. Decoration beside words that say the same.
 */
export function Demonstration({
  courses,
  hold,
  isBesideMeasurement = false,
  aspect = 1,
  className,
}: {
  /** Shown in turn, nothing where there are none; keeps its identity while it shows the same. */
  readonly courses: readonly Shown[]
  /** For how long the person is asked to hold. */
  readonly hold: Seconds
  /** It must not cost the measurement pictures: drawn once and seldom shown, and still where the processor would draw. */
  readonly isBesideMeasurement?: boolean
  /** Width to height, as the class name has it. */
  readonly aspect?: number
  readonly className?: string | undefined
}) {
  const isStill = useReducedMotion()
  const [turn, setTurn] = useState({ courses, index: 0 })
  const index = turn.courses === courses ? turn.index : 0
  const shown = courses[index] ?? courses[0]
  const next = () => setTurn({ courses, index: (index + 1) % courses.length })
  const pace = useMemo(() => {
    const movement = shown?.asked[0]?.movement
    return movement && paceOf(spanOf(movement), hold)
  }, [shown, hold])
  const host = useRef<HTMLDivElement>(null)
  const { Space, onLost } = useSpace(host, !isStill, isBesideMeasurement)
  if (!shown || !pace) return null
  return (
    <div ref={host} className={classNames(styles.demonstration, className)} aria-hidden="true">
      {!Space ? (
        <FigureDrawing shown={shown} aspect={aspect} className={styles.drawing} />
      ) : (
        <>
          <Space {...{ shown, pace, onLost }} onRound={next} />
          <Letters shown={shown} />
        </>
      )}
    </div>
  )
}

/** What draws in space, once it has been loaded; undefined where there is none. */
function useSpace(host: RefObject<HTMLElement | null>, isWanted: boolean, isBesideMeasurement: boolean) {
  const [isLost, setLost] = useState(false)
  const [can] = useState(() => hasWebGL({ isQuick: isBesideMeasurement }))
  const [Space, setSpace] = useState<ComponentType<SpaceProps>>()
  const loads = isWanted && can && !isLost
  useEffect(() => {
    // A window that has no room for it does not load it either.
    if (!loads || !host.current?.checkVisibility()) return
    let isOver = false
    const load = async () =>
      isBesideMeasurement
        ? (await import('./FigureOnFilm')).FigureOnFilm
        : (await import('./FigureInSpace')).FigureInSpace
    // Where it does not come the drawing stays.
    void load().then(
      (Loaded) => {
        if (!isOver) setSpace(() => Loaded)
      },
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [host, loads, isBesideMeasurement])
  return { Space: loads ? Space : undefined, onLost: () => setLost(true) }
}

/** The sides' letters, which a mirror would turn round. */
const Letters = ({ shown }: { readonly shown: Shown }) =>
  sidesShown(shown).map((side) => (
    <span
      key={side}
      className={classNames(
        styles.letter,
        styles[side],
        (side === 'left') === shown.isMirrored ? styles.atLeft : styles.atRight,
      )}
    >
      {side === 'left' ? 'L' : 'R'}
    </span>
  ))
