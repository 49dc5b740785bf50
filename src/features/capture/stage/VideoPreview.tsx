import { useEffect, useRef } from 'react'
import type { FrameSource } from '../../../camera/frame-source'
import styles from './VideoPreview.module.css'

/** Shows the source's own element: whole, and mirrored where the person watches themself. */
export function VideoPreview({ source }: { readonly source: FrameSource }) {
  const hostRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { preview } = source
    hostRef.current?.append(preview)
    return () => preview.remove()
  }, [source])
  return (
    <div ref={hostRef} className={source.mirrored ? styles.mirrored : styles.preview} aria-hidden="true" />
  )
}
