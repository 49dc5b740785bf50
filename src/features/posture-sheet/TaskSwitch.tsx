import { Radio, RadioGroup } from 'react-aria-components'
import styles from './TaskSwitch.module.css'

const TASKS = [
  { task: 'values', name: 'Values' },
  { task: 'landmarks', name: 'Landmarks' },
  { task: 'angles', name: 'Angles by hand' },
] as const
export type Task = (typeof TASKS)[number]['task']

/** What is done with a view: reading its values, or placing something in its picture. */
export function TaskSwitch({
  value,
  onChange,
}: {
  readonly value: Task
  readonly onChange: (task: Task) => void
}) {
  return (
    <RadioGroup
      aria-label="Work on this view"
      orientation="horizontal"
      className={styles.switch ?? ''}
      value={value}
      onChange={(picked) => {
        const found = TASKS.find(({ task }) => task === picked)
        if (found) onChange(found.task)
      }}
    >
      {TASKS.map(({ task, name }) => (
        <Radio key={task} value={task} className={styles.task ?? ''}>
          {name}
        </Radio>
      ))}
    </RadioGroup>
  )
}
