import type { EncounterContents } from '../../core/assessment/contents'
import { MOVEMENTS } from '../../core/movements/catalogue'
import { MOVEMENT_MODES, modeOf } from '../../core/movements/mode'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { movementName } from '../../text/movement'
import { enumerated, listed, say, text } from '../../text/text'

type Contents = Pick<EncounterContents, 'trials' | 'captures' | 'handPictures' | 'answers' | 'readings'>

const { contents: words } = text

/** What was measured, a movement and mode each with the letters of its sides: "Shoulder abduction L, R". */
function measuredMovements(trials: readonly TrialSummary[]): readonly string[] {
  const ways = MOVEMENTS.flatMap((movement) => MOVEMENT_MODES.map((mode) => ({ movement, mode })))
  return ways.flatMap(({ movement, mode }) => {
    const ofMovement = trials.filter((trial) => trial.movement === movement.id && modeOf(trial) === mode)
    if (ofMovement.length === 0) return []
    const letters = (['left', 'right'] as const)
      .filter((side) => ofMovement.some((trial) => trial.side === side))
      .map((side) => words.letters[side])
    return say(words.movement, {
      movement: movementName(movement, mode),
      sides: letters.length > 0 ? 'some' : 'none',
      letters: enumerated(letters),
    })
  })
}

/** The views of a posture in one line: "front, left, back and right". */
export const viewsInLine = (captures: Contents['captures']) =>
  listed([...new Set(captures.map(({ view }) => text.views[view].listed))])

const anglesOf = ({ handPictures, captures }: Contents) =>
  [...handPictures.map(({ angles }) => angles), ...captures.map(({ handAngles }) => handAngles)].flat().length

const count = (message: string, number: number) => (number > 0 ? [say(message, { count: number })] : [])

/** How much a session holds: "2 trials, 4 posture views, 1 angle by hand". */
export function contentsCount(contents: Contents): string {
  const parts = [
    ...count(words.trials, contents.trials.length),
    ...count(words.postureViews, contents.captures.length),
    ...count(words.anglesByHand, anglesOf(contents)),
    ...count(words.readings, contents.readings.length),
    ...count(words.answers, contents.answers.length),
  ]
  return enumerated(parts) || words.nothing
}

/** What was measured in a session, in one line: "Shoulder abduction L, R · Posture front and back". */
export function measuredThings(contents: Contents): string {
  const { trials, captures } = contents
  const parts = [
    ...measuredMovements(trials),
    ...(captures.length > 0 ? [say(words.posture, { views: viewsInLine(captures) })] : []),
    ...count(words.anglesByHand, anglesOf(contents)),
  ]
  return parts.join(' · ') || words.nothing
}
