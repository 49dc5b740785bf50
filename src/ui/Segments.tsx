import type { CSSProperties } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import field from './Field.module.css'
import styles from './Segments.module.css'

/** One of a few, side by side: for words that are short and need no explaining. */
export function Segments<Value extends string | number>({
  label,
  isLabelShown = false,
  choices,
  value,
  onChange,
  least,
}: {
  readonly label: string
  /** Above it; otherwise for screen readers only. */
  readonly isLabelShown?: boolean
  readonly choices: readonly { readonly value: Value; readonly name: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** How narrow each may get before they break into lines, pixels. */
  readonly least?: number
}) {
  return (
    <RadioGroup
      {...(!isLabelShown && { 'aria-label': label })}
      className={field.field ?? ''}
      orientation="horizontal"
      value={String(value)}
      onChange={(picked) => {
        const choice = choices.find((each) => String(each.value) === picked)
        if (choice) onChange(choice.value)
      }}
    >
      {isLabelShown && <Label className={field.label ?? ''}>{label}</Label>}
      <div
        className={styles.segments}
        style={least === undefined ? undefined : ({ '--least': `${least}px` } as CSSProperties)}
      >
        {choices.map((each) => (
          <Radio key={each.value} value={String(each.value)} className={styles.segment ?? ''}>
            {each.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
