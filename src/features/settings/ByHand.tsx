import { useStore } from 'zustand'
import { isLiteRtModel, type LiveModelId } from '../../core/body/pose'
import type { Timing } from '../../pose/choice/timing'
import type { Backend } from '../../pose/engines'
import { preferences } from '../../storage/preferences'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { backendName, modelName } from '../../ui/model-names'
import { pickBackend, pickModel } from '../capture/stage/choose-model'

/** In words; the figures stand in the table of what was measured. */
const MODELS: readonly { readonly model: LiveModelId; readonly words: string }[] = [
  {
    model: 'movenet-thunder',
    words:
      'The smallest error in most movements on our rendered people. The right choice where this device keeps up.',
  },
  {
    model: 'movenet-lightning',
    words: 'About three times as fast as Thunder, with a larger error. For slow devices.',
  },
  {
    model: 'litert-blazepose-full',
    words: 'Gives depth, so the replay is a figure in space, and the face, for turning the neck.',
  },
  {
    model: 'litert-blazepose-lite',
    words:
      'The fastest with depth and face. About the error of full at the shoulder, a larger one at the elbow.',
  },
  {
    model: 'litert-blazepose-heavy',
    words:
      'The largest BlazePose: a smaller error than full at the shoulder, four times the work. For fast devices.',
  },
]

/** What each engine can run on, whether or not this device can. */
const backendsOf = (model: LiveModelId): readonly Backend[] =>
  isLiteRtModel(model) ? ['webgpu', 'wasm-threads', 'wasm'] : ['webgpu', 'webgl', 'wasm']

function aside(timing: Timing | undefined) {
  if (!timing) return 'not timed'
  if (timing.status === 'failed') return 'does not work here'
  if (timing.status === 'too-slow') return 'too slow here'
  return timing.medianMs === undefined ? 'works' : `${Math.round(timing.medianMs)} ms a picture`
}

/** Model and backend, for somebody who knows better than the timing. */
export function ByHand() {
  const { choosing, model, backend, timings } = useStore(preferences)
  if (choosing !== 'by-hand') return null
  return (
    <>
      <Card title="Which model">
        <ChoiceList
          label="Which model"
          value={model}
          choices={MODELS.map((each) => ({
            value: each.model,
            name: modelName(each.model),
            detail: each.words,
          }))}
          onChange={pickModel}
        />
      </Card>
      <Card title="What it runs on">
        <ChoiceList
          label="What it runs on"
          value={backend}
          choices={backendsOf(model).map((each) => {
            const timing = timings?.find((one) => one.model === model && one.backend === each)
            return {
              value: each,
              name: capital(backendName(each)),
              aside: aside(timing),
              isDisabled: timing !== undefined && timing.status !== 'works',
              // Why one was too slow is said by its mark; only a failure needs its reason.
              ...(timing?.status === 'failed' && timing.reason && { detail: timing.reason }),
            }
          })}
          onChange={pickBackend}
        />
      </Card>
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
