import type { ProblemText } from './en/problems'
import { say, text } from './text'

/** What a camera, or a file in its place, can fail by: each has its words. */
export type ToldCameraProblem = keyof typeof text.problems.camera

/** The words for a problem of the camera or of a file; `detail` is what the file is, or what it is coded in. */
export function describeProblem(problem: ToldCameraProblem, detail = 'none'): ProblemText {
  const { title, safe, next } = text.problems.camera[problem]
  return { title: say(title, { detail }), safe, next }
}
