import type { Ref } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import { isMissing } from '../../core/math/missing'
import { automaticPlace, startPlace } from '../../core/posture/capture/start-place'
import type { PostureScene } from '../../core/posture/measures/scene'
import type { PlacedPointName } from '../../core/posture/points/placed-points'
import { pointsOfView } from '../../core/posture/points/view-points'
import { PointHandle } from './PointHandle'
import styles from './PointLayer.module.css'
import { placedPointText } from './posture-words'

/** The placed points, and the one that is being worked on, each to be dragged or moved by keyboard. */
export function LandmarkLayer({
  scene,
  selected,
  onSelect,
  onPlace,
  selectedRef,
}: {
  readonly scene: PostureScene
  readonly selected: PlacedPointName | undefined
  readonly onSelect: (name: PlacedPointName) => void
  readonly onPlace: (name: PlacedPointName, place: ImagePoint) => void
  readonly selectedRef: Ref<HTMLButtonElement>
}) {
  const { view, placed } = scene
  const shown = pointsOfView(view).filter((name) => name === selected || placed[name])
  return (
    // Within an application a screen reader hands the arrow keys on.
    <div className={styles.layer} role="application" aria-label="Landmarks in the picture">
      {shown.map((name) => {
        const place = startPlace(scene, name)
        if (isMissing(place)) return null
        const automatic = automaticPlace(scene, name)
        const isPlaced = placed[name] !== undefined
        return (
          <PointHandle
            key={name}
            ref={name === selected ? selectedRef : undefined}
            place={place}
            label={`${placedPointText(name, view)}, ${isPlaced ? 'placed' : 'not placed'}, ${Math.round(place.x)} right ${Math.round(place.y)} down`}
            look={isPlaced ? 'placed' : 'waiting'}
            isSelected={name === selected}
            targets={isMissing(automatic) ? [] : [automatic]}
            onSelect={() => onSelect(name)}
            onDrop={(at) => onPlace(name, at)}
            // Where the model has it, it can be left: somebody has looked. A rough guess cannot.
            {...(!isPlaced && !isMissing(automatic) && { onConfirm: () => onPlace(name, automatic) })}
          />
        )
      })}
    </div>
  )
}
