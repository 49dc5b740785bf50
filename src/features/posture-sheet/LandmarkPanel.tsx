import { useMemo } from 'react'
import type { PostureScene } from '../../core/posture/measures/scene'
import { measuresThatUse } from '../../core/posture/measures/uses'
import type { PlacedPoint, PlacedPointName } from '../../core/posture/points/placed-points'
import { partnerOf, partsOf } from '../../core/posture/points/view-points'
import { text } from '../../text/text'
import { Button } from '../../ui/Button'
import { EditBar } from '../edits/EditBar'
import type { Edits } from './edits'
import type { SheetRow } from './findings'
import { LandmarkChooser } from './LandmarkChooser'
import styles from './LandmarkPanel.module.css'
import { landmarkStatus } from './landmark-status'
import { PlacementGuideView } from './PlacementGuideView'
import { guideFor } from './placement-guides'
import { placedPointText, valueWords } from './posture-words'

/** Chooses a landmark, says how to find it, and shows what it changes. */
export function LandmarkPanel({
  scene,
  placed,
  rows,
  selected,
  edits,
  onSelect,
  onRemove,
}: {
  readonly scene: PostureScene
  readonly placed: readonly PlacedPoint[]
  readonly rows: readonly SheetRow[]
  readonly selected: PlacedPointName | undefined
  readonly edits: Edits
  readonly onSelect: (name: PlacedPointName) => void
  readonly onRemove: (name: PlacedPointName) => void
}) {
  const { view } = scene
  const point = placed.find(({ name }) => name === selected)
  const partner = selected && partnerOf(selected, view)
  const isPartnerDue = partner !== undefined && !placed.some(({ name }) => name === partner)
  const guide = selected && guideFor(partsOf(selected).point, view)
  return (
    <section className={styles.panel} aria-label="Landmarks">
      <LandmarkChooser view={view} placed={placed} value={selected} onChange={onSelect} />
      {guide && <PlacementGuideView guide={guide} view={view} />}
      <p role="status" className={styles.status}>
        {landmarkStatus({ selected, point, partner, isPartnerDue, view })}
      </p>
      <EditBar edits={edits}>
        {selected && (
          <Button isDisabled={!point} onPress={() => onRemove(selected)}>
            {point && !point.automatic ? 'Take it away' : 'Back to automatic'}
          </Button>
        )}
        {point && partner && isPartnerDue && (
          <Button variant="primary" onPress={() => onSelect(partner)}>
            Next: {placedPointText(partner, view)}
          </Button>
        )}
      </EditBar>
      {selected && <Changes scene={scene} rows={rows} name={selected} />}
    </section>
  )
}

/** The measures that a point enters, with their values as they are now. */
function Changes({
  scene,
  rows,
  name,
}: {
  readonly scene: PostureScene
  readonly rows: readonly SheetRow[]
  readonly name: PlacedPointName
}) {
  const measures = useMemo(() => measuresThatUse(scene, name), [scene, name])
  const shown = rows.filter(({ measure }) => measures.some(({ id }) => id === measure.id))
  if (shown.length === 0) return null
  return (
    <dl className={styles.changes} aria-label={`Measured with ${placedPointText(name, scene.view)}`}>
      {shown.map(({ measure, reading }) => (
        <div key={measure.id}>
          <dt>{text.postureMeasures[measure.id].name}</dt>
          <dd>{valueWords(measure, reading, scene.view)}</dd>
        </div>
      ))}
    </dl>
  )
}
