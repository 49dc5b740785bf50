import { useState } from 'react'
import { useStore } from 'zustand'
import { askForSensor, mayAskForSensor } from '../../../camera/device-level'
import type { FrameSource } from '../../../camera/frame-source'
import type { CameraLevel, LevelSource } from '../../../core/body/frame-context'
import type { Pose } from '../../../core/body/pose'
import type { NoUpright } from '../../../core/quality/wall-line/upright'
import { Button } from '../../../ui/Button'
import { formatDegrees } from '../../../ui/format'
import { beginMarking, cameraLevel, endMarking, forgetMark, levelOf } from './camera-level'
import styles from './LevelControl.module.css'
import { lookForUpright } from './look-for-upright'

const SOURCES: Readonly<Record<LevelSource, string>> = {
  sensor: 'motion sensor',
  marked: 'marked edge',
  found: 'found and confirmed',
}

const NOT_FOUND: Readonly<Record<NoUpright, string>> = {
  'no-line': 'No upright line is clear enough in this picture. Mark an edge by hand instead.',
  'lines-disagree':
    'Lines were found, but they do not agree on what is upright. Mark an edge by hand instead.',
  'one-sided':
    'Lines were found only at one side. A camera that looks up or down makes those lean. ' +
    'Mark an edge near the middle of the picture instead.',
}

const inWords = (level: CameraLevel | undefined) =>
  level
    ? `Camera level: ${formatDegrees(level.roll)} (${SOURCES[level.source]})`
    : 'Camera level not checked. A leaning camera goes into every angle against the vertical.'

/** Whether the camera is level, and the ways to find out. */
export function LevelControl({
  source,
  lastPose,
}: {
  readonly source: FrameSource
  /** Where the person is in the picture: their edges are none of the room's. */
  readonly lastPose: () => Pose | undefined
}) {
  const state = useStore(cameraLevel)
  const [notice, setNotice] = useState<string>()
  const level = levelOf(source, state)
  const isMarked = level !== undefined && level.source !== 'sensor'

  const find = () => {
    const found = lookForUpright(source, lastPose())
    if ('missing' in found) return setNotice(NOT_FOUND[found.missing])
    setNotice(undefined)
    beginMarking(found)
  }
  const trySensor = async () => {
    const granted = await askForSensor()
    setNotice(granted ? undefined : 'The motion sensor may not be used here. Mark an upright edge instead.')
  }

  return (
    <section className={styles.level} aria-label="Camera level">
      <p>{inWords(level)}</p>
      <div className={styles.actions}>
        <Button onPress={() => (state.marking ? endMarking() : beginMarking())}>
          {isMarked ? 'Mark the edge again' : 'Mark an upright edge'}
        </Button>
        <Button onPress={find} isDisabled={state.marking}>
          Find an upright line
        </Button>
        {isMarked && (
          <Button variant="quiet" onPress={forgetMark}>
            Camera was moved
          </Button>
        )}
        {source.kind === 'webcam' && level === undefined && mayAskForSensor() && (
          <Button onPress={() => void trySensor()}>Use the motion sensor</Button>
        )}
      </div>
      {notice && <p role="status">{notice}</p>}
    </section>
  )
}
