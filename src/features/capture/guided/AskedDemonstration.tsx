import { type RefObject, useMemo, useRef } from 'react'
import type { MovementStep } from '../../../core/protocol/protocol'
import { askedIn } from '../../../core/protocol/protocol'
import { movementSideKey } from '../../../core/run/movement-side'
import type { GuidedState } from '../../../recording/guided/guided-state'
import { classNames } from '../../../ui/class-names'
import { coursesOf } from '../demonstration/courses'
import { Demonstration } from '../demonstration/Demonstration'
import styles from './AskedDemonstration.module.css'
import type { GuidedLive } from './flow'
import { useOutOfTheWay } from './use-out-of-the-way'

/**
 * What is asked for next as a figure, the way round that the person sees themself: large before they move,
 * small in its corner while they do, and never over the joint that is measured.
 */
export function AskedDemonstration({
  live,
  state,
  step,
  picture,
}: {
  readonly live: GuidedLive
  readonly state: Pick<GuidedState, 'asked' | 'phase' | 'motion'>
  readonly step: MovementStep
  /** Where the camera's picture is shown. */
  readonly picture: RefObject<HTMLElement | null>
}) {
  const host = useRef<HTMLDivElement>(null)
  useOutOfTheWay(host, picture, live)
  const { mirrored } = live.source
  // Before the first frame of a step nothing is asked for yet.
  const asked = state.asked.length > 0 ? state.asked : askedIn(step)
  const key = asked.map(movementSideKey).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells what is asked.
  const courses = useMemo(() => coursesOf(asked, step, mirrored), [key, step, mirrored])
  return (
    <div
      ref={host}
      className={classNames(styles.figure, state.phase !== 'moving' && styles.large)}
      // The hold has its ring in this place.
      hidden={state.motion === 'hold'}
    >
      <Demonstration
        courses={courses}
        hold={step.hold}
        isBesideMeasurement
        aspect={0.9}
        className={styles.space}
      />
    </div>
  )
}
