import type { MovementId } from '../../core/movements/movement'
import type { Side } from '../../core/skeleton'
import { classNames } from '../../ui/class-names'
import styles from './MovementFigure.module.css'

type Point = readonly [x: number, y: number]

/**
 * One movement as a drawing, for the left side, as the person sees themself in the mirrored picture:
 * their left is on the left. Angles are degrees from hanging down, positive towards the left of the
 * drawing (seen from the front) or backwards (seen from the side, facing right).
 */
interface Figure {
  readonly body: 'front' | 'side' | 'bust' | 'profile' | 'above'
  /** The joint that the arc is drawn around. */
  readonly joint: Point
  /** Directions of the moving part at rest and at its end, degrees. */
  readonly from: number
  readonly to: number
  readonly length: number
  /** Radius of the arc: inside a limb, outside a head. */
  readonly arc: number
}

const HEAD = 180
const FIGURES: Readonly<Record<MovementId, Figure>> = {
  'shoulder-abduction': { body: 'front', joint: [35, 40], from: 8, to: 125, length: 32, arc: 20 },
  'shoulder-flexion': { body: 'side', joint: [50, 40], from: 0, to: -130, length: 34, arc: 21 },
  'shoulder-extension': { body: 'side', joint: [50, 40], from: 0, to: 48, length: 34, arc: 21 },
  'elbow-flexion': { body: 'side', joint: [50, 58], from: 0, to: -135, length: 20, arc: 13 },
  'cervical-rotation': { body: 'above', joint: [50, 62], from: HEAD, to: HEAD - 58, length: 36, arc: 34 },
  'cervical-lateral-flexion': {
    body: 'bust',
    joint: [50, 80],
    from: HEAD,
    to: HEAD - 32,
    length: 68,
    arc: 64,
  },
  'cervical-flexion': { body: 'profile', joint: [46, 80], from: HEAD, to: HEAD + 38, length: 68, arc: 64 },
  'cervical-extension': { body: 'profile', joint: [54, 80], from: HEAD, to: HEAD - 38, length: 68, arc: 64 },
  'trunk-lateral-flexion': { body: 'front', joint: [50, 72], from: HEAD, to: HEAD - 28, length: 68, arc: 66 },
}

/** A point at a distance and direction: 0° down, 90° to the left of the drawing, 180° up. */
const reach = ([x, y]: Point, direction: number, distance: number): Point => {
  const angle = (direction * Math.PI) / 180
  return [x - Math.sin(angle) * distance, y + Math.cos(angle) * distance]
}

const path = (...points: readonly Point[]) =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

function arcPath({ joint, from, to, arc: radius }: Figure) {
  const [startX, startY] = reach(joint, from, radius)
  const [endX, endY] = reach(joint, to, radius)
  const sweep = to > from ? 1 : 0
  return `M${startX.toFixed(1)} ${startY.toFixed(1)}A${radius} ${radius} 0 0 ${sweep} ${endX.toFixed(1)} ${endY.toFixed(1)}`
}

/** What a movement looks like: a quiet figure, the moving part and its arc. Decoration beside the name. */
export function MovementFigure({
  movement,
  side = 'left',
  className,
}: {
  readonly movement: MovementId
  readonly side?: Side
  readonly className?: string | undefined
}) {
  const figure = FIGURES[movement]
  return (
    <svg
      className={classNames(styles.figure, className)}
      viewBox="0 0 100 120"
      aria-hidden="true"
      focusable="false"
    >
      <g transform={side === 'right' ? 'matrix(-1 0 0 1 100 0)' : undefined}>
        <Body figure={figure} movement={movement} />
        <path className={styles.arc} d={arcPath(figure)} />
      </g>
    </svg>
  )
}

function Body({ figure, movement }: { readonly figure: Figure; readonly movement: MovementId }) {
  const { body, joint, from, to, length } = figure
  const turn = `rotate(${to - from} ${joint[0]} ${joint[1]})`
  const rest = <path className={styles.rest} d={path(joint, reach(joint, from, length))} />
  const moving = <path className={styles.moving} d={path(joint, reach(joint, to, length))} />

  if (body === 'above') {
    return (
      <>
        <ellipse className={styles.quiet} cx="50" cy="72" rx="42" ry="15" />
        {rest}
        <g transform={turn}>
          <circle className={styles.solid} cx="50" cy="62" r="19" />
          <path className={styles.nose} d="M44 46 50 36l6 10Z" />
        </g>
      </>
    )
  }
  if (body === 'bust' || body === 'profile') {
    const [x, y] = joint
    return (
      <>
        <path
          className={styles.quiet}
          d={
            body === 'bust'
              ? 'M12 114v-8q0-12 13-15l17-4M88 114v-8q0-12-13-15l-17-4'
              : `M${x - 20} 114q1-24 12-27M${x + 20} 114q-1-24-12-27`
          }
        />
        {rest}
        <g transform={turn}>
          <path className={styles.moving} d={path(joint, [x, y - 14])} />
          <ellipse className={styles.solid} cx={x} cy={y - 34} rx="16" ry="20" />
          {body === 'profile' && <path className={styles.nose} d={`M${x + 15} ${y - 40}l9 8-9 3Z`} />}
        </g>
      </>
    )
  }
  if (movement === 'trunk-lateral-flexion') {
    return (
      <>
        <path className={styles.quiet} d="M42 72h16M42 72l-2 42M58 72l2 42" />
        {rest}
        <g transform={turn}>
          <path className={styles.moving} d="M50 72V38M35 40h30M35 40l-4 30M65 40l4 30" />
          <circle className={styles.solid} cx="50" cy="22" r="10" />
        </g>
      </>
    )
  }
  if (body === 'front') {
    return (
      <>
        <path className={styles.quiet} d="M35 40h30M50 40v32M42 72h16M42 72l-2 42M58 72l2 42M65 40l4 32" />
        <circle className={styles.quiet} cx="50" cy="22" r="10" />
        {rest}
        {moving}
      </>
    )
  }
  return (
    <>
      <path className={styles.quiet} d="M50 34v38l-1 42" />
      <circle className={styles.quiet} cx="51" cy="22" r="10" />
      <path className={styles.nose} d="M60 20l6 4-6 2Z" />
      {movement === 'elbow-flexion' && <path className={styles.moving} d="M50 40v18" />}
      {rest}
      {moving}
    </>
  )
}
