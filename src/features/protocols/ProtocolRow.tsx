import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import styles from './ProtocolsScreen.module.css'

/** A protocol in the list: its name opens it where it can be changed. */
export function ProtocolRow({
  name,
  detail,
  to,
  actions,
}: {
  readonly name: string
  readonly detail: string
  readonly to?: string
  /** What can be done with it, by its word. */
  readonly actions: Readonly<Record<string, () => void>>
}) {
  const words = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.muted}>{detail}</span>
    </>
  )
  return (
    <li className={styles.row}>
      {to === undefined ? (
        <div className={styles.words}>{words}</div>
      ) : (
        <a className={styles.words} href={`#${to}`}>
          {words}
        </a>
      )}
      <div className={styles.actions}>
        {Object.entries(actions).map(([action, act]) => (
          <Button
            key={action}
            variant="quiet"
            aria-label={say(text.protocols.of, { action, name })}
            onPress={act}
          >
            {action}
          </Button>
        ))}
      </div>
    </li>
  )
}
