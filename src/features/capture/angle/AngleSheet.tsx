import { useMemo } from 'react'
import { degrees } from '../../../core/math/units'
import type { HandAngle } from '../../../core/posture/points/hand-angle'
import { say, text } from '../../../text/text'
import { Button, ButtonLink } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Toggle } from '../../../ui/Toggle'
import { redone, remembered, undone } from '../../edits/edit-history'
import { StillPicture } from '../../posture-sheet/StillPicture'
import { useAngleTool } from '../../posture-sheet/use-angle-tool'
import { useObjectUrl } from '../../posture-sheet/use-object-url'
import styles from './AngleScreen.module.css'
import { type CurrentAngles, changeAngles, isKept } from './current-angles'
import { useKeepAngles } from './use-keep-angles'

/** Reads angles off a picture by hand, and keeps them with a session. */
export function AngleSheet({
  current,
  onAnother,
}: {
  readonly current: CurrentAngles
  readonly onAnother: () => void
}) {
  const { frozen, session, angles, history, agreed } = current
  const { width, height, picture, level } = frozen
  const { keep, saving, error } = useKeepAngles(current)
  const kept = isKept(current)
  const address = useObjectUrl(picture)
  const crop = useMemo(() => ({ x: 0, y: 0, width, height }), [width, height])
  const backdrop = useMemo(
    () => address && <image href={address} width={width} height={height} preserveAspectRatio="none" />,
    [address, width, height],
  )
  const step = (taken: ReturnType<typeof undone<readonly HandAngle[]>>) =>
    taken && (() => changeAngles(current, { angles: taken.now, history: taken.history }))
  const undo = step(undone(history, angles))
  const redo = step(redone(history, angles))
  const tool = useAngleTool({
    angles,
    picture: frozen,
    roll: level?.roll ?? degrees(0),
    crop,
    targets: [],
    history: { ...(undo && { undo }), ...(redo && { redo }) },
    onChange: (changed) => changeAngles(current, { angles: changed, history: remembered(history, angles) }),
  })

  return (
    <div className={styles.sheet}>
      <div className={styles.beside}>
        {tool.panel}
        <Toggle isOn={agreed} onChange={(isOn) => changeAngles(current, { agreed: isOn })}>
          Keep the picture, too: the client has agreed
        </Toggle>
        {error !== undefined && (
          <Notice tone="error" title="The angles could not be kept">
            <p>They are still here. Free some space on this device, then keep them again.</p>
          </Notice>
        )}
        <div className={styles.actions}>
          <Button
            variant="primary"
            isDisabled={angles.length === 0 || saving || kept}
            onPress={() => void keep()}
          >
            {kept ? 'Kept' : 'Keep'}
          </Button>
          <Button onPress={onAnother}>Another picture</Button>
          {kept && <ButtonLink to={`/session/${session.id}`}>Go to the session</ButtonLink>}
        </div>
      </div>
      <figure className={styles.figure}>
        <StillPicture
          crop={crop}
          label="The picture that angles are read off"
          backdrop={backdrop}
          lines={tool.lines}
          onTap={tool.onTap}
        >
          {tool.layer}
        </StillPicture>
        <figcaption className={styles.quiet}>
          {level
            ? say(text.sheet.vertical, { teller: text.sheet.levelTellers[level.source] })
            : 'Vertical and horizontal are the edges of the picture: nothing told how level the camera was.'}
        </figcaption>
      </figure>
    </div>
  )
}
