import { useStore } from 'zustand'
import { isLiteRtModel, type LiveModelId } from '../../core/body/pose'
import type { Timing } from '../../pose/choice/timing'
import type { Backend } from '../../pose/engines'
import { preferences } from '../../storage/preferences'
import { say, text } from '../../text/text'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { pickBackend, pickModel } from '../capture/stage/choose-model'

/** The most accurate first. */
const MODELS: readonly LiveModelId[] = [
  'movenet-thunder',
  'movenet-lightning',
  'litert-blazepose-full',
  'litert-blazepose-lite',
  'litert-blazepose-heavy',
]

/** What each engine can run on, whether or not this device can. */
const backendsOf = (model: LiveModelId): readonly Backend[] =>
  isLiteRtModel(model) ? ['webgpu', 'wasm-threads', 'wasm'] : ['webgpu', 'webgl', 'wasm']

function aside(timing: Timing | undefined) {
  const { notTimed, failed, tooSlow, works, perPicture } = text.models
  if (!timing) return notTimed
  if (timing.status === 'failed') return failed
  if (timing.status === 'too-slow') return tooSlow
  if (timing.medianMs === undefined) return works
  return say(perPicture, { milliseconds: Math.round(timing.medianMs) })
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
            value: each,
            name: text.models.names[each],
            detail: text.models.about[each],
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
              name: text.models.backends[each]?.name ?? each,
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
