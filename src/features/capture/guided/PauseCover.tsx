import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Pause } from '../../../recording/guided/guided-state'
import { text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { currentGuided } from './current-guided'
import styles from './PauseCover.module.css'
import type { Stopping } from './use-stopping'

const { stopped, unwell } = text.safety

/** The person's page while a run waits: that it has stopped, what is safe, and what comes next. */
export function PauseCover({ why, stopping }: { readonly why: Pause; readonly stopping: Stopping }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is read from its heading
  useEffect(() => heading.current?.focus(), [why])
  return (
    <div className={styles.cover}>
      <div className={styles.page} role="alertdialog" aria-labelledby="pause">
        <h2 className={styles.title} id="pause" ref={heading} tabIndex={-1}>
          {text.safety[why].title}
        </h2>
        {why === 'unwell' ? <Unwell stopping={stopping} /> : <Stopped stopping={stopping} />}
      </div>
    </div>
  )
}

/** All that the page tells the person, to be said aloud. */
export function pauseAloud(why: Pause, hasValues: boolean): string {
  const more = why === 'unwell' ? [unwell.rest, ...unwell.tiers] : hasValues ? [stopped.kept] : []
  return [`${text.safety[why].title}.`, ...more].join(' ')
}

function Stopped({ stopping: { goOn, end, feelUnwell } }: { readonly stopping: Stopping }) {
  const hasValues = useStore(currentGuided, ({ current }) => (current?.values.length ?? 0) > 0)
  return (
    <>
      {hasValues && <p>{stopped.kept}</p>}
      <div className={styles.actions}>
        <Button variant="primary" size="stage" onPress={goOn}>
          {stopped.goOn}
        </Button>
        <Button size="stage" onPress={end}>
          {hasValues ? stopped.summary : stopped.leave}
        </Button>
        <Button size="stage" onPress={feelUnwell}>
          {stopped.unwell}
        </Button>
      </div>
      <p className={styles.keys}>{stopped.keys}</p>
    </>
  )
}

function Unwell({ stopping: { end, stop } }: { readonly stopping: Stopping }) {
  const hasValues = useStore(currentGuided, ({ current }) => (current?.values.length ?? 0) > 0)
  return (
    <>
      <p>{unwell.rest}</p>
      <ul className={styles.tiers}>
        {unwell.tiers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="primary" size="stage" onPress={end}>
          {hasValues ? unwell.summary : stopped.leave}
        </Button>
        <Button size="stage" onPress={stop}>
          {unwell.back}
        </Button>
      </div>
      <p className={styles.keys}>{unwell.keys}</p>
    </>
  )
}
