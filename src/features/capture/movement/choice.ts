import * as v from 'valibot'
import type { Side } from '../../../core/body/skeleton'
import { movementById } from '../../../core/movements/catalogue'
import { MOVEMENT_IDS, type MovementId } from '../../../core/movements/movement'
import { SOURCE_KINDS, type SourceKind } from '../stage/source-kind'

/** What is to be measured, and from where. */
export interface Choice {
  readonly movement: MovementId
  readonly side: Side
  readonly source: SourceKind
}

const choiceSchema = v.object({
  movement: v.picklist(MOVEMENT_IDS),
  side: v.picklist(['left', 'right']),
  source: v.picklist(SOURCE_KINDS),
})

/** What the built-in sample shows, and so what a first visit is offered. */
export const SAMPLE_CHOICE: Choice = { movement: 'shoulder-abduction', side: 'right', source: 'sample' }

const KEY = 'plumbline.last-measurement'

/** The side that belongs in a trial: none where the movement has none. */
export const sideOf = ({ movement, side }: Choice): Side | undefined =>
  movementById(movement).laterality === 'none' ? undefined : side

/** What was measured last on this device; nothing where the browser keeps nothing. A demonstration is none. */
function lastChoice(): Choice | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    const parsed = v.safeParse(choiceSchema, kept)
    return parsed.success && parsed.output.source !== 'sample' ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/**
 * Remembers a choice for the next measurement, but never that of a demonstration: the next person is
 * not measured on the sample. A browser that keeps nothing only costs a tap.
 */
export function rememberChoice(choice: Choice) {
  if (choice.source === 'sample') return
  try {
    localStorage.setItem(KEY, JSON.stringify(choice))
  } catch {
    // Private browsing or a full disk: the next set-up starts from the default.
  }
}

/** What a choice comes to: the sample shows one movement of one side, whatever was chosen before. */
export const effective = (choice: Choice): Choice => (choice.source === 'sample' ? SAMPLE_CHOICE : choice)

/** What to offer: what the address asks for, over what was measured last, over the default. */
export function choiceFrom(search: string): Choice {
  const asked = Object.fromEntries(new URLSearchParams(search))
  const fallback = lastChoice() ?? { ...SAMPLE_CHOICE, source: 'webcam' as const }
  const parsed = v.safeParse(choiceSchema, { ...fallback, ...asked })
  return parsed.success ? parsed.output : fallback
}
