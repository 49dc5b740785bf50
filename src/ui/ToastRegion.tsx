import { Text } from 'react-aria-components'
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components/Toast'
import { Button } from './Button'
import styles from './ToastRegion.module.css'
import { toastQueue } from './toast'

/** Where messages of {@link toast} appear. Once per app. */
export function ToastRegion() {
  return (
    <AriaToastRegion queue={toastQueue} className={styles.region ?? ''} aria-label="Messages">
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast ?? ''}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              variant="quiet"
              onPress={() => {
                void toast.content.undo?.()
                toastQueue.close(toast.key)
              }}
            >
              Undo
            </Button>
          )}
          <Button variant="quiet" slot="close" aria-label="Close message">
            <span aria-hidden="true">×</span>
          </Button>
        </Toast>
      )}
    </AriaToastRegion>
  )
}
