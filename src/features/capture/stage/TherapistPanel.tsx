import { Fragment, type ReactNode } from 'react'
import type { FrameSource } from '../../../camera/frame-source'
import type { Pose } from '../../../core/body/pose'
import { LevelControl } from './LevelControl'
import styles from './TherapistPanel.module.css'

/** Beside the stage, for the therapist: what `children` say of the measurement, and how the machine does. */
export function TherapistPanel({
  title,
  children,
  source,
  lastPose,
  facts,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly source: FrameSource
  readonly lastPose: () => Pose | undefined
  /** Names and values of what the machine does; the source follows by itself. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
}) {
  return (
    <section className={styles.panel} aria-label="For the therapist">
      <h1 className={styles.title}>{title}</h1>
      {children}
      <LevelControl source={source} lastPose={lastPose} />
      <dl className={styles.facts}>
        {[...facts, ['Source', source.label] as const].map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
