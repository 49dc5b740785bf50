import { type FormEvent, useState } from 'react'
import {
  GONIOMETER_RANGE,
  type GoniometerReading,
  readDegrees,
} from '../../core/error/agreement/goniometer-reading'
import { isMissing } from '../../core/math/missing'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { AngleText } from '../../ui/AngleText'
import { Button, ButtonLink } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { formatDegrees } from '../../ui/format'
import { TextField } from '../../ui/TextField'
import styles from './GoniometerField.module.css'

const RANGE = `${formatDegrees(GONIOMETER_RANGE.min)} to ${formatDegrees(GONIOMETER_RANGE.max)}`

/**
 * Who read the goniometer last, to be offered again. Lifetime: until the page closes, since the next
 * day somebody else may sit here.
 */
let lastRater = ''

/** What a goniometer said beside a trial: entered, shown with the difference, changed or removed. */
export function GoniometerField({
  trial,
  onChange,
  counts = true,
  look = 'line',
}: {
  readonly trial: TrialSummary
  /** Returns whether it was taken. */
  readonly onChange: (reading: GoniometerReading | undefined) => Promise<boolean>
  /** Whether the trial is on the disk, so that its reading is part of the agreement study. */
  readonly counts?: boolean
  /** `row` in a list of things one tap deeper. */
  readonly look?: 'line' | 'row'
}) {
  const [isChanging, setChanging] = useState(false)
  const { goniometer, analysis } = trial
  if (isMissing(analysis.mean)) return null
  const enter = async (reading: GoniometerReading) => {
    if (await onChange(reading)) setChanging(false)
  }
  if (goniometer && !isChanging) {
    const more = analysis.mean - goniometer.degrees
    return (
      <div className={styles.entered}>
        <p>
          Goniometer <AngleText degrees={goniometer.degrees} />
          {goniometer.rater && `, read by ${goniometer.rater}`}; Plumbline minus goniometer{' '}
          <AngleText degrees={more} signed />
        </p>
        <p className={styles.actions}>
          <Button variant="quiet" onPress={() => setChanging(true)}>
            Change
          </Button>
          <Button variant="quiet" onPress={() => void onChange(undefined)}>
            Remove the reading
          </Button>
          {counts ? (
            <ButtonLink to="/agreement" variant="quiet">
              See the agreement
            </ButtonLink>
          ) : (
            <span className={styles.note}>It counts for the agreement once the trial is kept.</span>
          )}
        </p>
      </div>
    )
  }
  const form = <ReadingForm before={goniometer} onEnter={enter} />
  if (isChanging) return form
  return (
    <Disclosure look={look} summary="Goniometer reading (optional)">
      {form}
    </Disclosure>
  )
}

function ReadingForm({
  before,
  onEnter,
}: {
  readonly before: GoniometerReading | undefined
  readonly onEnter: (reading: GoniometerReading) => Promise<void>
}) {
  const [text, setText] = useState(before ? String(before.degrees) : '')
  const [rater, setRater] = useState(before?.rater ?? lastRater)
  const [isInvalid, setInvalid] = useState(false)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    const degrees = readDegrees(text)
    setInvalid(isMissing(degrees))
    if (isMissing(degrees)) return
    lastRater = rater.trim()
    void onEnter({
      degrees,
      ...(lastRater && { rater: lastRater }),
      enteredAt: new Date().toISOString(),
    })
  }
  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <TextField
        label="Goniometer reading, degrees"
        hint="Of the same position. Best read before looking at Plumbline’s value."
        value={text}
        onChange={(next) => {
          setText(next)
          setInvalid(false)
        }}
        isInvalid={isInvalid}
        error={`A number of degrees, ${RANGE}.`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={10}
      />
      <TextField
        label="Read by (optional)"
        hint="Name or initials"
        value={rater}
        onChange={setRater}
        autoComplete="off"
        maxLength={40}
      />
      <Button type="submit">Enter the reading</Button>
    </form>
  )
}
