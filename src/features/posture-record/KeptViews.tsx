import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { deletePicture, type KeptPicture } from '../../storage/repositories/pictures'
import { deleteCapture } from '../../storage/repositories/postures'
import { text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { attempt } from '../records/attempt'
import styles from './KeptViews.module.css'

/** What of each view is kept, with the client's agreement, and how to delete it. */
export function KeptViews({
  captures,
  pictures,
}: {
  readonly captures: readonly PostureCapture[]
  readonly pictures: ReadonlyMap<string, KeptPicture>
}) {
  return (
    <Card title="What is kept" className={styles.card ?? ''}>
      <ul className={styles.views}>
        {captures.map(({ id, view, recordedAt }) => {
          const kept = pictures.get(id)
          const name = text.views[view].name
          const label = `${name}, ${formatMoment(recordedAt)}`
          return (
            <li key={id}>
              <div className={styles.words}>
                <span className={styles.name}>{label}</span>
                <span className={styles.detail}>
                  {kept
                    ? `With a picture: the client agreed on ${formatMoment(kept.agreedAt)}.`
                    : 'Without a picture.'}
                </span>
              </div>
              <div className={styles.actions}>
                {kept && (
                  <Button
                    variant="quiet"
                    aria-label={`Delete the picture: ${label}`}
                    onPress={() =>
                      void attempt(
                        () => deletePicture(id),
                        `${name}: the picture was deleted, the values stay.`,
                      )
                    }
                  >
                    Delete the picture
                  </Button>
                )}
                <Button
                  variant="quiet"
                  aria-label={`Delete the view: ${label}`}
                  onPress={() => void attempt(() => deleteCapture(id), `${name}: the view was deleted.`)}
                >
                  Delete the view
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
