import type { ReactNode } from 'react'
import type { Degrees } from '../../core/math/units'
import { HAND_ANGLE_POINTS, type HandAngleKind } from '../../core/posture/points/hand-angle'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './AnglePanel.module.css'
import { angleName, angleText } from './hand-angle-words'
import type { HandAngles } from './use-hand-angles'

const KINDS: readonly HandAngleKind[] = ['three-point', 'two-line', 'to-vertical', 'to-horizontal']

/** Begins an angle, says which point comes next, and lists what was measured by hand. */
export function AnglePanel({
  hand,
  roll,
  onAddByKeyboard,
  children,
}: {
  readonly hand: HandAngles
  readonly roll: Degrees
  /** Puts the next point into the middle of the picture, to be moved from there. */
  readonly onAddByKeyboard: () => void
  /** Undo and redo, where they belong to what is kept. */
  readonly children: ReactNode
}) {
  const { angles, draft, begin, cancel, rename, remove } = hand
  const next = draft && text.handAngles.kinds[draft.kind].points[draft.points.length]
  return (
    <section className={styles.panel} aria-label="Angles by hand">
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <Button key={kind} onPress={() => begin(kind)}>
            {text.handAngles.kinds[kind].name}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {draft
          ? say(text.handAngles.tapPoint, {
              how: text.handAngles.kinds[draft.kind].how,
              number: draft.points.length + 1,
              count: HAND_ANGLE_POINTS[draft.kind],
              point: next ?? '',
            })
          : 'Choose what to measure, then tap its points in the picture. Points can be dragged afterwards, or moved with the arrow keys.'}
      </p>
      <div className={styles.bar}>
        {draft && <Button onPress={onAddByKeyboard}>Put the point in the middle</Button>}
        {draft && <Button onPress={cancel}>Cancel</Button>}
        {children}
      </div>
      {angles.length > 0 && (
        <ul className={styles.list} aria-label="Measured by hand">
          {angles.map((angle, index) => (
            <li key={angle.id} className={styles.angle}>
              <div className={styles.reading}>
                <strong>{angleText(angle, roll)}</strong>
                <span>{say(text.handAngles.byHand, { kind: text.handAngles.kinds[angle.kind].within })}</span>
              </div>
              <TextField
                // What it starts with changes when a name is undone.
                key={angle.label}
                label={`Name of angle ${index + 1}`}
                defaultValue={angle.label ?? ''}
                placeholder={`Angle ${index + 1}`}
                onBlur={({ target }) => {
                  if (target instanceof HTMLInputElement && target.value.trim() !== (angle.label ?? ''))
                    rename(angle.id, target.value)
                }}
              />
              <Button
                variant="quiet"
                aria-label={`Remove ${angleName(angle, index)}`}
                onPress={() => remove(angle.id)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
