import { useStore } from 'zustand'
import { LIVE_MODEL_IDS, type LiveModelId } from '../../core/body/pose'
import { MEAN_ERROR } from '../../pose/choice/models'
import { framesPerSecond } from '../../pose/choice/preference'
import type { Timing } from '../../pose/choice/timing'
import { preferences } from '../../storage/preferences'
import { backendName, modelName } from '../../text/models'
import { text } from '../../text/text'
import { Card } from '../../ui/Card'
import { formatDegrees } from '../../ui/format'
import { DataTable } from '../records/DataTable'
import styles from './SettingsScreen.module.css'

/** Everything that was timed on this device: what the choice of the model rests on. */
export function TimingTable() {
  const { model: current, timings = [] } = useStore(preferences)
  if (timings.length === 0) return null
  const models = [...new Set<LiveModelId>([...LIVE_MODEL_IDS, current, ...timings.map(({ model }) => model)])]
  models.sort((one, other) => MEAN_ERROR[one] - MEAN_ERROR[other])
  return (
    <Card title="Measured on this device">
      <DataTable
        caption="The smallest error first."
        head={['Model', 'Mean error', 'Runs on', 'One picture', 'Pictures a second']}
      >
        {models.map((model) => (
          <ModelRows key={model} model={model} timings={timings.filter((each) => each.model === model)} />
        ))}
      </DataTable>
      <p className={styles.muted}>
        Mean error of movements in the plane of the picture, on rendered people. A model is not tried where
        what was timed before says that it would not be chosen.
      </p>
    </Card>
  )
}

function ModelRows({ model, timings }: { readonly model: LiveModelId; readonly timings: readonly Timing[] }) {
  const rows = Math.max(1, timings.length)
  const head = (
    <>
      <th scope="rowgroup" rowSpan={rows}>
        {modelName(model)}
      </th>
      <td rowSpan={rows} data-numeric>
        {formatDegrees(MEAN_ERROR[model], { decimals: 1 })}
      </td>
    </>
  )
  if (timings.length === 0)
    return (
      <tbody>
        <tr>
          {head}
          <td colSpan={3}>not tried</td>
        </tr>
      </tbody>
    )
  return (
    <tbody>
      {timings.map((timing, index) => (
        <tr key={timing.backend}>
          {index === 0 && head}
          <td>{backendName(timing.backend)}</td>
          <Outcome timing={timing} />
        </tr>
      ))}
    </tbody>
  )
}

/** Why something does not work stands beside the choice by hand, where it matters. */
function Outcome({ timing: { status, medianMs } }: { readonly timing: Timing }) {
  if (status === 'too-slow') return <td colSpan={2}>{text.models.tookTooLong}</td>
  if (status === 'failed' || medianMs === undefined) return <td colSpan={2}>{text.models.failed}</td>
  return (
    <>
      <td data-numeric>{Math.round(medianMs)} ms</td>
      <td data-numeric>{Math.round(framesPerSecond(medianMs))}</td>
    </>
  )
}
