import type { EncounterContents } from '../../core/assessment/contents'
import { counted, measuredMovements } from './texts'

type Contents = Pick<EncounterContents, 'trials' | 'captures' | 'handPictures'>

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The views of a posture in one line: "front, left, back and right". */
export const viewsInLine = (captures: Contents['captures']) =>
  listed.format(new Set(captures.map(({ view }) => view)))

const anglesOf = ({ handPictures, captures }: Contents) =>
  [...handPictures.map(({ angles }) => angles), ...captures.map(({ handAngles }) => handAngles)].flat().length

/** How much a session holds: "2 trials, 4 posture views, 1 angle by hand". */
export function contentsCount(contents: Contents): string {
  const { trials, captures } = contents
  const angles = anglesOf(contents)
  const parts = [
    trials.length > 0 && counted(trials.length, 'trial'),
    captures.length > 0 && counted(captures.length, 'posture view'),
    angles > 0 && `${counted(angles, 'angle')} by hand`,
  ].filter((part) => part !== false)
  return parts.join(', ') || 'nothing that can be read'
}

/** What was measured in a session, in one line: "Shoulder abduction L, R · Posture front and back". */
export function measuredThings(contents: Contents): string {
  const { trials, captures } = contents
  const angles = anglesOf(contents)
  const parts = [
    trials.length > 0 && measuredMovements(trials),
    captures.length > 0 && `Posture ${viewsInLine(captures)}`,
    angles > 0 && `${counted(angles, 'angle')} by hand`,
  ].filter((part) => part !== false)
  return parts.join(' · ') || 'nothing that can be read'
}
