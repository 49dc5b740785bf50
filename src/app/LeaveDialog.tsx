import { useEffect } from 'react'
import { Dialog } from 'react-aria-components'
import { useStore } from 'zustand'
import { useCapture } from '../features/capture/capture'
import { Button } from '../ui/Button'
import { DialogBody } from '../ui/DialogBody'
import { ModalFrame } from '../ui/ModalFrame'
import type { Leaving } from './leaving'

/** Asks in the middle of a recording what is to become of it. The recording goes on meanwhile. */
export function LeaveDialog({
  leaving,
  onLeave,
}: {
  readonly leaving: Leaving
  readonly onLeave: (to: string) => void
}) {
  const { asked } = useStore(leaving.question)
  const { movement, posture } = useCapture()
  const isOver = [useStore(movement.state), useStore(posture.state)].every(({ step }) => step !== 'live')
  useEffect(() => {
    // It has come to its end meanwhile: nothing can be lost any more.
    if (isOver) leaving.close()
  }, [isOver, leaving])
  if (!asked) return null
  const { risk, to } = asked
  const answer = (act?: () => void) => () => {
    leaving.close()
    act?.()
  }
  return (
    <ModalFrame isOpen onOpenChange={leaving.close}>
      <Dialog role="alertdialog">
        <DialogBody
          title={risk.title}
          actions={
            <>
              <Button
                variant="quiet"
                onPress={answer(() => {
                  risk.leave()
                  onLeave(to)
                })}
              >
                {risk.leaveLabel}
              </Button>
              <Button onPress={answer(risk.keep)}>{risk.keepLabel}</Button>
              <Button variant="primary" autoFocus onPress={answer()}>
                Go on
              </Button>
            </>
          }
        >
          {risk.text}
        </DialogBody>
      </Dialog>
    </ModalFrame>
  )
}
