import * as v from 'valibot'
import { SOURCE_KINDS } from '../../core/body/frame-context'
import { RECORDED_MODEL_IDS } from '../../core/body/pose'
import { count } from './fields'

/** How something recorded came about: what a trial and a view of a standing person have in common. */

export const model = v.object({
  engine: v.string(),
  engineVersion: v.string(),
  model: v.picklist(RECORDED_MODEL_IDS),
  modelVersion: v.string(),
  backend: v.string(),
})

export const sourceKind = v.picklist(SOURCE_KINDS)

export const source = v.object({
  kind: sourceKind,
  label: v.string(),
})

export const frames = v.object({ measured: count, dropped: count })
