/** What a consensus of networks gets wrong in the same way for everybody. */
export interface Correction {
  /** What a tilted shoulder line has to be multiplied by: networks draw it flatter than it is. */
  readonly shoulderLineGain: number
  /** What a trunk that leans aside has to be multiplied by, likewise. */
  readonly trunkLeanGain: number
  /** What the part of a turn of the head, as nose and ears tell it, beyond where it hides an ear has to be multiplied by. */
  readonly headTurnGain: number
  /** How the marks of the near side lie beside what they stand for in a side view, in trunk lengths. */
  readonly sideMarks: {
    /** Of the hip in front of the joint, as the trunk's inclination shows it. */
    readonly hip: number
    /** Of the ear in front of the tragus. */
    readonly ear: number
    /** Of the shoulder above the joint: it lies near the acromion. */
    readonly shoulder: number
    /** Of the shoulder behind the joint, while the arm hangs. */
    readonly shoulderBehind: number
  }
}

/**
 * Fitted to the rendered people of the accuracy run (`npm run accuracy -- --fit` prints them). A
 * person of that run is scored with the fit that has not seen them: the figures that are published
 * are cross-validated over people. They have not been held against real people.
 */
export const CORRECTIONS = {
  everyone: {
    shoulderLineGain: 1.477,
    trunkLeanGain: 1.061,
    headTurnGain: 1.196,
    sideMarks: { hip: 0.0685, ear: 0.0313, shoulder: 0.0899, shoulderBehind: 0.0073 },
  },
  'without-man': {
    shoulderLineGain: 1.575,
    trunkLeanGain: 1.05,
    headTurnGain: 1.121,
    sideMarks: { hip: 0.0632, ear: 0.0356, shoulder: 0.0944, shoulderBehind: 0.0063 },
  },
  'without-woman': {
    shoulderLineGain: 1.455,
    trunkLeanGain: 1.073,
    headTurnGain: 1.279,
    sideMarks: { hip: 0.0782, ear: 0.0216, shoulder: 0.0794, shoulderBehind: 0.0071 },
  },
  'without-senior': {
    shoulderLineGain: 1.427,
    trunkLeanGain: 1.055,
    headTurnGain: 1.186,
    sideMarks: { hip: 0.0642, ear: 0.0368, shoulder: 0.0959, shoulderBehind: 0.0086 },
  },
} as const satisfies Record<string, Correction>

export type CorrectionId = keyof typeof CORRECTIONS

const isCorrectionId = (id: string): id is CorrectionId => id in CORRECTIONS
/** Every {@link CorrectionId}, so that a record from the disk can be checked against them. */
export const CORRECTION_IDS: readonly CorrectionId[] = Object.keys(CORRECTIONS).filter(isCorrectionId)
