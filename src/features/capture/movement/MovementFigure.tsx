import type { Side } from '../../../core/body/skeleton'
import type { MovementId } from '../../../core/movements/movement'
import { classNames } from '../../../ui/class-names'
import styles from './MovementFigure.module.css'
import { arcPath, FIGURES, type Figure, reach, segment } from './movement-figures'

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
        <Body figure={figure} />
        <path className={styles.arc} d={arcPath(figure)} />
      </g>
    </svg>
  )
}

function Body({ figure }: { readonly figure: Figure }) {
  const { body, joint, from, to, length } = figure
  const [x, y] = joint
  const turn = `rotate(${to - from} ${x} ${y})`
  const rest = <path className={styles.rest} d={segment(joint, reach(joint, from, length))} />

  switch (body) {
    case 'above':
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
    case 'bust':
    case 'profile':
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
            <path className={styles.moving} d={segment(joint, [x, y - 14])} />
            <ellipse className={styles.solid} cx={x} cy={y - 34} rx="16" ry="20" />
            {body === 'profile' && <path className={styles.nose} d={`M${x + 15} ${y - 40}l9 8-9 3Z`} />}
          </g>
        </>
      )
    case 'lean':
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
    case 'bend':
      return (
        <>
          <path className={styles.quiet} d="M42 72l-1 42" />
          {rest}
          <g transform={turn}>
            <path className={styles.moving} d="M42 72V36" />
            <circle className={styles.solid} cx="43" cy="22" r="10" />
            <path className={styles.nose} d="M53 20l6 4-6 2Z" />
          </g>
        </>
      )
    default:
      return (
        <>
          <Standing body={body} />
          {figure.held && <path className={styles.moving} d={figure.held} />}
          {rest}
          <path className={styles.moving} d={segment(joint, reach(joint, to, length))} />
          {figure.heldTowardsViewer && <circle className={styles.solid} cx={x} cy={y} r="5" />}
        </>
      )
  }
}

/** The quiet figure around a moving limb; the limb itself is left out. */
function Standing({ body }: { readonly body: 'front' | 'standing-leg' | 'side' }) {
  if (body === 'side') {
    return (
      <>
        <path className={styles.quiet} d="M50 34v38l-1 42" />
        <circle className={styles.quiet} cx="51" cy="22" r="10" />
        <path className={styles.nose} d="M60 20l6 4-6 2Z" />
      </>
    )
  }
  const limbs = body === 'front' ? 'M42 72l-2 42' : 'M35 40l-4 32'
  return (
    <>
      <path className={styles.quiet} d={`M35 40h30M50 40v32M42 72h16M58 72l2 42M65 40l4 32${limbs}`} />
      <circle className={styles.quiet} cx="50" cy="22" r="10" />
    </>
  )
}
