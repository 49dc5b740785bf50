import { type FormEvent, useState } from 'react'
import { GONIOMETER_RANGE, readDegrees } from '../../../core/error/agreement/goniometer-reading'
import { isMissing } from '../../../core/math/missing'
import type { Degrees } from '../../../core/math/units'
import type { ReadingStep } from '../../../core/protocol/protocol'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { formatDegrees } from '../../../ui/format'
import { TextField } from '../../../ui/TextField'
import { stepTitle } from './protocol-words'
import styles from './ReadingForm.module.css'

const { reading: words } = text.guided

/** Where what was read by hand is entered. It stays from one such step to the next, so that the field keeps the focus. */
export function ReadingForm({
  step,
  onRead,
  onSkip,
}: {
  readonly step: ReadingStep
  readonly onRead: (degrees: Degrees) => void
  readonly onSkip: () => void
}) {
  const [typed, setTyped] = useState('')
  const [isInvalid, setInvalid] = useState(false)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    const degrees = readDegrees(typed)
    setInvalid(isMissing(degrees))
    if (isMissing(degrees)) return
    onRead(degrees)
    setTyped('')
  }
  const { min, max } = GONIOMETER_RANGE
  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <TextField
        label={stepTitle(step) ?? ''}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setInvalid(false)
        }}
        isInvalid={isInvalid}
        error={say(words.range, { min: formatDegrees(min), max: formatDegrees(max) })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={10}
        autoFocus
      />
      <Button type="submit" variant="primary">
        {words.enter}
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          onSkip()
          setTyped('')
          setInvalid(false)
        }}
      >
        {words.skip}
      </Button>
    </form>
  )
}
