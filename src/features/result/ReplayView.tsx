import { useEffect, useMemo, useState } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { isMissing } from '../../core/math/missing'
import { movementById } from '../../core/movements/catalogue'
import type { Trial } from '../../core/trial/trial'
import { Button } from '../../ui/Button'
import { formatDegrees } from '../../ui/format'
import { hasWebGL } from '../../ui/webgl'
import { FigureCanvas } from './FigureCanvas'
import { movingPart } from './moving-part'
import styles from './ReplayView.module.css'
import { createReplay, frameAt } from './replay-frames'
import { StillFigure } from './StillFigure'

/** Replay with play, pause and a time slider; a still drawing to scrub through where WebGL is missing. */
export function ReplayView({ trial }: { readonly trial: Trial }) {
  const replay = useMemo(() => createReplay(trial.recording), [trial])
  const moving = useMemo(() => movingPart(movementById(trial.movement), trial.side), [trial])
  const end = replay.times.at(-1) ?? 0
  const [time, setTime] = useState(() => trial.analysis.repetitions[0]?.holdStart ?? 0)
  const [playing, setPlaying] = useState(false)
  const [drawn] = useState(() => hasWebGL())

  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let request = requestAnimationFrame(function step(now) {
      const passed = (now - before) / 1000
      before = now
      setTime((at) => (at + passed >= end ? 0 : at + passed))
      request = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(request)
  }, [playing, end])

  const frame = frameAt(replay.times, time)
  const pose = useMemo(() => replay.poseAt(frame), [replay, frame])
  const angle = trial.analysis.trace[frame]?.angle

  return (
    <div className={styles.replay}>
      <div className={styles.picture}>
        {drawn ? (
          <FigureCanvas pose={pose} moving={moving} ground={replay.ground} />
        ) : (
          <StillFigure pose={pose} moving={moving} ground={replay.ground} />
        )}
      </div>
      <div className={styles.controls}>
        <Button onPress={() => setPlaying(!playing)}>{playing ? 'Pause' : 'Play'}</Button>
        <Slider
          className={styles.slider ?? ''}
          value={time}
          minValue={0}
          maxValue={Math.max(end, 0.1)}
          step={0.05}
          formatOptions={{ style: 'unit', unit: 'second', maximumFractionDigits: 1 }}
          onChange={(next) => {
            setPlaying(false)
            setTime(typeof next === 'number' ? next : (next[0] ?? 0))
          }}
        >
          <Label className={styles.label ?? ''}>Time</Label>
          <SliderTrack className={styles.track ?? ''}>
            <SliderThumb className={styles.thumb ?? ''} />
          </SliderTrack>
        </Slider>
        <span className={styles.reading}>
          {time.toFixed(1)} s
          <strong>{angle === undefined || isMissing(angle) ? '–' : formatDegrees(angle)}</strong>
        </span>
      </div>
      <p className={styles.note}>
        {drawn
          ? 'Turn it with the pointer or the arrow keys. '
          : 'This browser draws no 3D, so this is the view from the front. '}
        {replay.hasDepth
          ? 'Depth is the model’s estimate; the measured angle is taken in the picture’s plane.'
          : 'This model gives no depth, so the figure is flat.'}
      </p>
    </div>
  )
}
