import type { Estimate } from '../../core/error/agreement/interval'
import type { AgreementPair, AgreementStudy } from '../../core/error/agreement/study'
import { isMissing } from '../../core/math/missing'
import { classNames } from '../class-names'
import { formatDegrees } from '../format'
import styles from './BlandAltmanPlot.module.css'
import { plotAxis } from './plot-axis'

const HEIGHT = 280

const signed = (value: number) => formatDegrees(value, { decimals: 1, signed: true })

/**
 * Each pair's difference over its average, with bias and limits of agreement and their 95 % intervals
 * as bands. Places across are percentages, so nothing needs to be measured and it prints as it looks.
 */
export function BlandAltmanPlot({ study: { pairs, agreement } }: { readonly study: AgreementStudy }) {
  const limits = isMissing(agreement) ? undefined : agreement.limits
  const lines: readonly { readonly name: string; readonly estimate: Estimate }[] = limits
    ? [
        { name: '+1.96 SD', estimate: limits.upper },
        { name: 'bias', estimate: limits.bias },
        { name: '−1.96 SD', estimate: limits.lower },
      ]
    : []
  // With room at both ends, so that no mark hangs over the edge.
  const across = plotAxis(pairs.flatMap(({ average }) => [average - 2, average + 2]))
  const up = plotAxis([
    0,
    ...pairs.map(({ difference }) => difference),
    ...lines.flatMap(({ estimate: { low, high } }) => [low, high]),
  ])
  const x = (value: number) => `${across.percent(value)}%`
  const y = (value: number) => HEIGHT * (1 - up.percent(value) / 100)
  const said = limits
    ? ` Bias ${signed(limits.bias.value)}, limits ${signed(limits.lower.value)} and ${signed(limits.upper.value)}.`
    : ''
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.axisName}>Plumbline minus goniometer</figcaption>
      <div className={styles.frame}>
        <div className={styles.up} aria-hidden="true">
          {up.ticks.map((tick) => (
            <span key={tick} style={{ top: y(tick) }}>
              {formatDegrees(tick, { signed: true })}
            </span>
          ))}
        </div>
        <svg
          className={styles.plot}
          height={HEIGHT}
          role="img"
          aria-label={`Difference over average of ${pairs.length} pairs.${said} The table below has each pair.`}
        >
          {up.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? styles.zero : styles.grid}
              x1="0"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
            />
          ))}
          {lines.map(({ name, estimate: { value, low, high } }) => (
            <g key={name}>
              <rect className={styles.band} x="0" width="100%" y={y(high)} height={y(low) - y(high)} />
              <line
                className={name === 'bias' ? styles.bias : styles.limit}
                x1="0"
                x2="100%"
                y1={y(value)}
                y2={y(value)}
              />
            </g>
          ))}
          {pairs.map((pair) => (
            <Mark key={pair.trial.id} pair={pair} x={x(pair.average)} y={y(pair.difference)} />
          ))}
          {lines.map(({ name, estimate: { value } }) => (
            <text key={name} className={styles.name} x="100%" dx={-6} y={y(value) - 5} textAnchor="end">
              {name} {signed(value)}
            </text>
          ))}
        </svg>
        <div className={styles.across} aria-hidden="true">
          {across.ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: x(tick) }}>
              {formatDegrees(tick)}
            </span>
          ))}
        </div>
      </div>
      <p className={classNames(styles.axisName, styles.end)}>average of the two</p>
    </figure>
  )
}

/** Left a disc, right a square turned on its corner: told apart by form as well as colour. */
function Mark({
  pair: {
    trial: { side },
  },
  x,
  y,
}: {
  readonly pair: AgreementPair
  readonly x: string
  readonly y: number
}) {
  return (
    // A nested svg is the one thing whose place can be a percentage and whose content is drawn in pixels.
    <svg
      x={x}
      y={y}
      overflow="visible"
      aria-hidden="true"
      className={classNames(styles.mark, side && styles[side])}
    >
      {side === 'right' ? <path d="M0-6 6 0 0 6-6 0Z" /> : <circle r={4.5} />}
    </svg>
  )
}
