import { type PointerEvent, useId } from 'react'
import type { PostureView } from '../../core/posture/measures/scene'
import { pictureLabel } from '../posture-sheet/picture-words'
import { SideLetters } from '../posture-sheet/SideLetters'
import { BodyLines, LaidStill, type LaidStillProps } from './LaidStill'
import styles from './OverlaySlider.module.css'
import { FRAME, HEIGHT, WIDTH } from './overlay-frame'

interface OverlaidStill extends LaidStillProps {
  readonly day: string
}

const MODES = [
  { mode: 'blend', name: 'Blend' },
  { mode: 'wipe', name: 'Wipe' },
] as const
type Mode = (typeof MODES)[number]['mode']

/** How the two are shown; whoever looks at several views keeps it for all of them. */
export interface OverlayLook {
  readonly mode: Mode
  /** 0: before, 100: after. */
  readonly percent: number
}
export const HALF_AND_HALF: OverlayLook = { mode: 'blend', percent: 50 }

/** Lines never go entirely: the other day stays to be held against. */
const FAINTEST = 0.3

/**
 * The same view of two days on one plumb line, equally tall: a slider leads from the one to the other,
 * blending them or wiping across. The picture can be dragged too.
 */
export function OverlaySlider({
  view,
  before,
  after,
  look,
  onLook,
}: {
  readonly view: PostureView
  readonly before: OverlaidStill
  readonly after: OverlaidStill
  readonly look: OverlayLook
  readonly onLook: (look: OverlayLook) => void
}) {
  const id = useId()
  const { mode, percent } = look
  const setPercent = (next: number) => onLook({ mode, percent: next })
  const share = percent / 100
  const edge = FRAME.left + share * WIDTH
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setPercent(Math.round(100 * Math.min(1, Math.max(0, (event.clientX - left) / width))))
  }
  const isPicture = before.picture !== undefined || after.picture !== undefined
  const opacityOf = (still: OverlaidStill, shown: number) => {
    if (mode === 'wipe') return 1
    // A picture below another has to be whole, or the ground would show through both.
    if (still === before && still.picture && after.picture) return share < 1 ? 1 : 0
    return still.picture ? shown : FAINTEST + (1 - FAINTEST) * shown
  }
  const lineOpacity = (shown: number) => FAINTEST + (1 - FAINTEST) * shown
  const clip = (which: 'before' | 'after') => (mode === 'wipe' ? { clipPath: `url(#${id}-${which})` } : {})

  return (
    <figure className={styles.overlay}>
      <div className={styles.stage} data-scheme="dark">
        <svg
          className={styles.picture}
          viewBox={`${FRAME.left} ${FRAME.top} ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${pictureLabel(view, isPicture)}: ${before.day} and ${after.day} over each other`}
          onPointerDown={drag}
          onPointerMove={drag}
        >
          <clipPath id={`${id}-after`}>
            <rect x={FRAME.left} y={FRAME.top} width={share * WIDTH} height={HEIGHT} />
          </clipPath>
          <clipPath id={`${id}-before`}>
            <rect x={edge} y={FRAME.top} width={(1 - share) * WIDTH} height={HEIGHT} />
          </clipPath>
          <g {...clip('before')} opacity={opacityOf(before, 1 - share)}>
            <LaidStill {...before} />
          </g>
          <g {...clip('after')} opacity={opacityOf(after, share)}>
            <LaidStill {...after} />
          </g>
          <line className={styles.plumb} x1={0} x2={0} y1={FRAME.top} y2={FRAME.bottom} />
          <circle className={styles.weight} cx={0} cy={0} r={9} />
          <g opacity={lineOpacity(1 - share)}>
            <BodyLines {...before} of="before" />
          </g>
          <g opacity={lineOpacity(share)}>
            <BodyLines {...after} of="after" />
          </g>
          {mode === 'wipe' && (
            <line className={styles.edge} x1={edge} x2={edge} y1={FRAME.top} y2={FRAME.bottom} />
          )}
        </svg>
        <SideLetters view={view} />
        {mode === 'wipe' && (
          <p className={styles.sides} aria-hidden="true">
            <span>After</span>
            <span>Before</span>
          </p>
        )}
      </div>
      <div className={styles.controls}>
        <label className={styles.slider}>
          <span className={styles.name}>From before to after</span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            aria-valuetext={spoken(percent)}
            onChange={(event) => setPercent(event.currentTarget.valueAsNumber)}
          />
        </label>
        <fieldset className={styles.modes}>
          <legend className={styles.name}>How</legend>
          {MODES.map(({ mode: each, name }) => (
            <label key={each} className={styles.mode}>
              <input
                type="radio"
                name={id}
                checked={mode === each}
                onChange={() => onLook({ mode: each, percent })}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.key}>
          <i className={styles.dashed} /> before, {before.day}
        </span>
        <span className={styles.key}>
          <i className={styles.solid} /> after, {after.day}
        </span>
        <span>Ankles on one point, scaled to the same height.</span>
      </figcaption>
    </figure>
  )
}

function spoken(percent: number): string {
  if (percent === 0) return 'before'
  if (percent === 100) return 'after'
  return `${percent} % after`
}
