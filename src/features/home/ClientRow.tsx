import type { ClientOverview } from '../../storage/repositories'
import { ButtonLink } from '../../ui/Button'
import { formatDay } from '../../ui/format'
import styles from './rows.module.css'

/** A client in a list: the name opens them, the button starts measuring at once. */
export function ClientRow({ overview: { client, lastMeasuredAt } }: { readonly overview: ClientOverview }) {
  return (
    <div className={styles.row}>
      <a className={styles.main} href={`#/client/${client.id}`}>
        <span className={styles.name}>{client.name}</span>
        <span className={styles.detail}>
          {lastMeasuredAt ? `last measured ${formatDay(lastMeasuredAt)}` : 'not measured yet'}
        </span>
      </a>
      <ButtonLink variant="quiet" to={`/measure?client=${client.id}`} aria-label={`Measure ${client.name}`}>
        Measure
      </ButtonLink>
    </div>
  )
}
