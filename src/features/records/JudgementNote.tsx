import styles from './JudgementNote.module.css'

/** What Plumbline is for, at the foot of a page of verdicts. */
export function JudgementNote({ of }: { readonly of: 'movement' | 'posture' }) {
  return (
    <p className={styles.note}>Plumbline records and displays {of} for the practitioner’s own judgement.</p>
  )
}
