import type { SessionContents } from '../../core/session'
import { counted, measuredMovements } from './texts'

type Contents = Pick<SessionContents, 'trials' | 'shots' | 'handPictures'>

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The views of a posture in one line: "front, left, back and right". */
export const viewsInLine = (shots: Contents['shots']) => listed.format(new Set(shots.map(({ view }) => view)))

const anglesOf = ({ handPictures, shots }: Contents) =>
  [...handPictures.map(({ angles }) => angles), ...shots.map(({ handAngles }) => handAngles)].flat().length

/** How much a session holds: "2 trials, 4 posture views, 1 angle by hand". */
export function contentsCount(contents: Contents): string {
  const { trials, shots } = contents
  const angles = anglesOf(contents)
  const parts = [
    trials.length > 0 && counted(trials.length, 'trial'),
    shots.length > 0 && counted(shots.length, 'posture view'),
    angles > 0 && `${counted(angles, 'angle')} by hand`,
  ].filter((part) => part !== false)
  return parts.join(', ') || 'nothing that can be read'
}

/** What was measured in a session, in one line: "Shoulder abduction L, R · Posture front and back". */
export function measuredThings(contents: Contents): string {
  const { trials, shots } = contents
  const angles = anglesOf(contents)
  const parts = [
    trials.length > 0 && measuredMovements(trials),
    shots.length > 0 && `Posture ${viewsInLine(shots)}`,
    angles > 0 && `${counted(angles, 'angle')} by hand`,
  ].filter((part) => part !== false)
  return parts.join(' · ') || 'nothing that can be read'
}
