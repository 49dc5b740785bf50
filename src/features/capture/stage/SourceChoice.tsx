import { FileTrigger } from 'react-aria-components'
import { Button } from '../../../ui/Button'
import { Segments } from '../../../ui/Segments'
import styles from './SourceChoice.module.css'
import { SOURCE_KINDS, type SourceKind } from './source-kind'

const SOURCES: Readonly<Record<SourceKind, string>> = {
  webcam: 'Camera',
  sample: 'Sample recording',
  file: 'Video file',
}

/** Where the pictures come from, and which file where it is one. */
export function SourceChoice({
  source,
  file,
  onSource,
  onFile,
  aboutSample,
}: {
  readonly source: SourceKind
  readonly file: File | undefined
  readonly onSource: (source: SourceKind) => void
  readonly onFile: (file: File | undefined) => void
  /** What the built-in recording shows. */
  readonly aboutSample: string
}) {
  return (
    <>
      <Segments
        label="Source"
        choices={SOURCE_KINDS.map((value) => ({ value, name: SOURCES[value] }))}
        value={source}
        onChange={onSource}
      />
      {source === 'sample' && <p className={styles.muted}>{aboutSample}</p>}
      {source === 'file' && (
        <div className={styles.file}>
          <FileTrigger acceptedFileTypes={['video/*', '.mjpeg']} onSelect={(files) => onFile(files?.[0])}>
            <Button>{file ? 'Choose another file' : 'Choose a video file'}</Button>
          </FileTrigger>
          <span className={styles.muted}>
            {file ? file.name : 'It is read on this device and sent nowhere.'}
          </span>
        </div>
      )}
    </>
  )
}
