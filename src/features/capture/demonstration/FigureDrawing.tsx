import { Fragment, useMemo } from 'react'
import { classNames } from '../../../ui/class-names'
import styles from './FigureDrawing.module.css'
import { type Shape, shapesAtRest, shapesOf, waysOf } from './shapes'
import { frameOf, regionOf, type Shown, seenOnTheWay, sidesShown } from './view'

/**
 * A movement as a still drawing of the same figure that is shown in space: its end, where it came from and its
 * way. Decoration beside its name.
 */
export function FigureDrawing({
  shown,
  aspect = 5 / 6,
  className,
}: {
  readonly shown: Shown
  /** Width to height. */
  readonly aspect?: number
  readonly className?: string | undefined
}) {
  const frame = useMemo(() => frameOf(shown, aspect), [shown, aspect])
  const { rest, ways, shapes } = useMemo(
    () => ({
      rest: shapesAtRest(shown),
      ways: waysOf(shown),
      shapes: shapesOf(seenOnTheWay(shown, 1), shown),
    }),
    [shown],
  )
  const firstMoving = shapes.findIndex(({ tone }) => tone === 'moving')
  const letter = frame.height * 0.13
  return (
    <svg
      className={classNames(styles.figure, className)}
      viewBox={`${frame.x.toFixed(3)} ${frame.y.toFixed(3)} ${frame.width.toFixed(3)} ${frame.height.toFixed(3)}`}
      aria-hidden="true"
      focusable="false"
    >
      <g strokeWidth={regionOf(shown) === 'neck' ? 0.012 : 0.02}>
        {shapes.map((shape, index) => (
          <Fragment key={shape.name}>
            {index === firstMoving && <Rest shapes={rest} />}
            <Outline shape={shape} />
          </Fragment>
        ))}
        {ways.map((way) => (
          <path key={way.line} className={styles.way} d={way.line + way.head} />
        ))}
      </g>
      {sidesShown(shown).map((side) => {
        const isAtLeft = (side === 'left') === shown.isMirrored
        return (
          <text
            key={side}
            className={classNames(styles.letter, styles[side])}
            x={isAtLeft ? frame.x + letter * 0.2 : frame.x + frame.width - letter * 0.2}
            y={frame.y + frame.height - letter * 0.2}
            textAnchor={isAtLeft ? 'start' : 'end'}
            fontSize={letter}
            strokeWidth={letter / 5}
          >
            {side === 'left' ? 'L' : 'R'}
          </text>
        )
      })}
    </svg>
  )
}

/** Where the movement came from. */
const Rest = ({ shapes }: { readonly shapes: readonly Shape[] }) => (
  <g className={styles.rest}>
    {shapes.map((shape) => (
      <Outline key={shape.name} shape={shape} />
    ))}
  </g>
)

const Outline = ({ shape: { d, tone, side } }: { readonly shape: Shape }) => (
  <path className={classNames(styles[tone], side && styles[side])} d={d} />
)
