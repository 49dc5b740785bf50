import { useState } from 'react'
import type { PostureView } from '../../../core/posture/measures/scene'
import { TURNING_ORDER } from '../../../recording/view-plan'
import { text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Checkbox } from '../../../ui/Checkbox'
import { TextField } from '../../../ui/TextField'
import { SetupColumns } from '../stage/SetupColumns'
import { SourceChoice } from '../stage/SourceChoice'
import type { SourceKind } from '../stage/source-kind'
import { readHeight } from './height'
import styles from './PostureSetup.module.css'
import type { PostureRequest } from './stage-request'

export type PostureChoice = Omit<PostureRequest, 'sessionId' | 'clientId'>

/** Which views, from where, and what may be kept: then hands-free. */
export function PostureSetup({
  initial,
  onStart,
}: {
  readonly initial: { readonly source: SourceKind; readonly views: readonly PostureView[] }
  readonly onStart: (choice: PostureChoice) => void
}) {
  const [source, setSource] = useState(initial.source)
  const [file, setFile] = useState<File>()
  const [views, setViews] = useState(initial.views)
  const [height, setHeight] = useState('')
  const [agreedAt, setAgreedAt] = useState<string>()
  const heightCm = readHeight(height)
  const isReady = views.length > 0 && heightCm !== 'invalid' && (source !== 'file' || file !== undefined)

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onStart({
          source,
          views,
          ...(source === 'file' && file && { file }),
          ...(typeof heightCm === 'number' && { heightCm }),
          ...(agreedAt && { agreedAt }),
        })
      }}
    >
      <SetupColumns
        panel={
          <>
            <TextField
              label="Height of the person, cm (optional)"
              hint="With it, distances from the plumb line are given in centimetres as well."
              inputMode="decimal"
              value={height}
              onChange={setHeight}
              isInvalid={heightCm === 'invalid'}
              error="Enter a height from 80 to 250 cm, or leave it empty."
            />
            <div className={styles.agreement}>
              <Checkbox
                isSelected={agreedAt !== undefined}
                onChange={(agreed) => setAgreedAt(agreed ? new Date().toISOString() : undefined)}
              >
                Keep one picture of each view (the client has agreed)
              </Checkbox>
              <p className={styles.muted}>
                Otherwise no picture is kept: the result is drawn from the landmarks. Pictures stay on this
                device.
              </p>
            </div>
            <SourceChoice
              source={source}
              file={file}
              onSource={setSource}
              onFile={setFile}
              aboutSample="A rendered person stands and turns, four views. No camera is used."
            />
            <Button
              variant="primary"
              size="stage"
              type="submit"
              className={styles.start ?? ''}
              isDisabled={!isReady}
            >
              Start
            </Button>
          </>
        }
      >
        <div className={styles.column}>
          <Card title="How it goes">
            <ol className={styles.steps}>
              <li>
                Put the camera level, at chest height, two to three metres away, with head and feet in view.
              </li>
              <li>
                The person stands barefoot or in flat shoes, close-fitting clothes, weight on both feet. A
                sticker on C7 helps you find it in the picture afterwards.
              </li>
              <li>
                They step into the outline. When they stand in view and still, it counts down from three and
                measures for three seconds. Then they turn by a quarter for the next view. Nobody has to touch
                anything.
              </li>
            </ol>
          </Card>
          <Card title="Views">
            <fieldset className={styles.views}>
              <legend className={styles.legend}>In this order</legend>
              {TURNING_ORDER.map((view) => (
                <Checkbox
                  key={view}
                  isSelected={views.includes(view)}
                  onChange={(wanted) =>
                    setViews(TURNING_ORDER.filter((each) => (each === view ? wanted : views.includes(each))))
                  }
                >
                  {text.views[view].name}
                </Checkbox>
              ))}
            </fieldset>
            {views.length === 0 && <p role="alert">Choose at least one view.</p>}
          </Card>
        </div>
      </SetupColumns>
    </form>
  )
}
