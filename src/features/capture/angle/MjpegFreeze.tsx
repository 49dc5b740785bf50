import { useEffect, useId, useMemo, useState } from 'react'
import { splitJpegs } from '../../../camera/jpeg-stream'
import { describeProblem } from '../../../text/camera-problem'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useObjectUrl } from '../../posture-sheet/use-object-url'
import styles from './AngleScreen.module.css'
import { type FrozenPicture, openPicture } from './frozen'

/** A raw MJPEG recording, which no browser plays: picture by picture, until one is taken. */
export function MjpegFreeze({
  file,
  onFreeze,
  onCancel,
}: {
  readonly file: File
  readonly onFreeze: (picture: FrozenPicture) => void
  readonly onCancel: () => void
}) {
  const [pictures, setPictures] = useState<readonly Uint8Array<ArrayBuffer>[]>([])
  const [index, setIndex] = useState(0)
  /** The picture that could not be decoded. */
  const [unreadable, setUnreadable] = useState<Blob>()
  const sliderId = useId()
  useEffect(() => {
    let wanted = true
    void file.arrayBuffer().then((bytes) => wanted && setPictures([...splitJpegs(new Uint8Array(bytes))]))
    return () => {
      wanted = false
    }
  }, [file])
  const bytes = pictures[index]
  const picture = useMemo(() => bytes && new Blob([bytes], { type: 'image/jpeg' }), [bytes])
  const address = useObjectUrl(picture)
  const isReadable = picture !== undefined && picture !== unreadable
  const take = async () => {
    if (picture) onFreeze(await openPicture(picture, { kind: 'video-file', label: file.name }))
  }
  const { title, next } = describeProblem('broken-media', 'MJPEG')
  return (
    <section className={styles.live} aria-label="Video">
      {picture && !isReadable && (
        <Notice tone="error" title={title}>
          <p>{next}</p>
        </Notice>
      )}
      {address && (
        <img
          className={styles.video}
          src={address}
          alt={`What ${file.name} shows now`}
          onError={() => setUnreadable(picture)}
        />
      )}
      <div className={styles.scrub}>
        <label htmlFor={sliderId}>
          Picture {index + 1} of {pictures.length}
        </label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={Math.max(0, pictures.length - 1)}
          value={index}
          onChange={({ target }) => setIndex(target.valueAsNumber)}
        />
      </div>
      <div className={styles.actions}>
        <Button variant="primary" isDisabled={!isReadable} onPress={() => void take()}>
          Use this frame
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}
