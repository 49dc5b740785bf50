import { useEffect } from 'react'
import { DarkScreen } from './DarkScreen'
import styles from './DoneScreen.module.css'

/** Long enough to be read from where the person stands, milliseconds. */
const SHOWN_FOR = 2_000

/** The end of a recording, full screen: what came of it, then on by itself or at a tap. */
export function DoneScreen({ words, onOver }: { readonly words: string; readonly onOver: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onOver, SHOWN_FOR)
    addEventListener('pointerdown', onOver)
    addEventListener('keydown', onOver)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', onOver)
      removeEventListener('keydown', onOver)
    }
  }, [onOver])
  return (
    <DarkScreen>
      <div role="status">
        <h1 className={styles.words}>{words}</h1>
      </div>
    </DarkScreen>
  )
}
