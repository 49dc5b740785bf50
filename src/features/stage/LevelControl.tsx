import { useState } from 'react'
import { useStore } from 'zustand'
import { askForSensor, mayAskForSensor } from '../../camera/device-level'
import type { FrameSource } from '../../camera/frame-source'
import type { CameraLevel } from '../../core/pose'
import { Button } from '../../ui/Button'
import { formatDegrees } from '../../ui/format'
import { cameraLevel, forgetMark, levelOf, setMarking } from './camera-level'
import styles from './LevelControl.module.css'

const SOURCES = { sensor: 'motion sensor', marked: 'marked edge' } as const

const inWords = (level: CameraLevel | undefined) =>
  level
    ? `Camera level: ${formatDegrees(level.roll)} (${SOURCES[level.source]})`
    : 'Camera level not checked. A leaning camera goes into every angle against the vertical.'

/** Whether the camera is level, and the ways to find out. */
export function LevelControl({ source }: { readonly source: FrameSource }) {
  const state = useStore(cameraLevel)
  const [refused, setRefused] = useState(false)
  const level = levelOf(source, state)
  return (
    <section className={styles.level} aria-label="Camera level">
      <p>{inWords(level)}</p>
      <div className={styles.actions}>
        <Button onPress={() => setMarking(!state.marking)}>
          {level?.source === 'marked' ? 'Mark the edge again' : 'Mark an upright edge'}
        </Button>
        {level?.source === 'marked' && (
          <Button variant="quiet" onPress={forgetMark}>
            Camera was moved
          </Button>
        )}
        {source.kind === 'webcam' && level === undefined && mayAskForSensor() && (
          <Button onPress={() => void askForSensor().then((granted) => setRefused(!granted))}>
            Use the motion sensor
          </Button>
        )}
      </div>
      {refused && <p role="status">The motion sensor may not be used here. Mark an upright edge instead.</p>}
    </section>
  )
}
