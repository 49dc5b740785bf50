import type { Goniometer } from '../../core/body/angle-reading'
import { between, length, scaled, shifted, signedAngle } from '../../core/math/vector'
import styles from './Overlay.module.css'

/** The arc lies at so much of the shorter arm. */
const ARC = 0.4

/** The path of the arc from one arm to the other, the short way round. */
function arcPath({ fulcrum, stationary, moving }: Goniometer): string {
  const [u, v] = [between(fulcrum, stationary), between(fulcrum, moving)]
  const radius = ARC * Math.min(length(u), length(v))
  if (radius === 0) return ''
  const start = shifted(fulcrum, scaled(u, radius / length(u)))
  const end = shifted(fulcrum, scaled(v, radius / length(v)))
  const clockwise = signedAngle(u, v) > 0 ? 1 : 0
  return `M${start.x} ${start.y}A${radius} ${radius} 0 0 ${clockwise} ${end.x} ${end.y}`
}

/** Where an angle is read off: the two arms and the arc between them. */
export function GoniometerOverlay({ goniometer }: { readonly goniometer: Goniometer }) {
  const { fulcrum, stationary, moving } = goniometer
  const arms = `M${stationary.x} ${stationary.y}L${fulcrum.x} ${fulcrum.y}L${moving.x} ${moving.y}`
  return (
    <g className={styles.lines}>
      <path className={styles.casing} d={arms} />
      <path className={styles.arms} d={arms} />
      <path className={styles.arc} d={arcPath(goniometer)} />
    </g>
  )
}
