import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceList.module.css'

/** One of several, each with a line on what it means. */
export interface ListedChoice<Value extends string> {
  readonly value: Value
  readonly name: ReactNode
  readonly detail?: ReactNode
  /** Stands at the end of the line: a figure, a state. */
  readonly aside?: ReactNode
  readonly isDisabled?: boolean
}

/** A list to pick one from. `value` undefined: nothing is picked yet. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string
  readonly choices: readonly ListedChoice<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}) {
  return (
    <RadioGroup
      aria-label={label}
      className={styles.list ?? ''}
      value={value ?? null}
      onChange={(picked) => {
        const choice = choices.find((each) => each.value === picked)
        if (choice) onChange(choice.value)
      }}
    >
      {choices.map(({ value: each, name, detail, aside, isDisabled = false }) => (
        <Radio key={each} value={each} isDisabled={isDisabled} className={styles.choice ?? ''}>
          <span className={styles.mark} aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            {detail && <span className={styles.detail}>{detail}</span>}
          </span>
          {aside && <span className={styles.aside}>{aside}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
