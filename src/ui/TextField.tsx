import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names'
import field from './Field.module.css'
import styles from './TextField.module.css'

/** One line of text with its label above. Takes what React Aria's text field takes. */
export function TextField({
  label,
  hint,
  placeholder,
  error,
  className,
  ...props
}: Omit<AriaTextFieldProps, 'className' | 'children'> & {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  /** What is the matter with the entry; shown when `isInvalid`. */
  readonly error?: string
  readonly className?: string
}) {
  return (
    <AriaTextField {...props} className={classNames(field.field, styles.text, className)}>
      <Label className={field.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} {...(placeholder && { placeholder })} />
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
