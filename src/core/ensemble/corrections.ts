/** What a consensus of networks gets wrong in the same way for everybody. */
export interface Correction {
  /** What a tilted shoulder line has to be multiplied by: networks draw it flatter than it is. */
  readonly shoulderLineGain: number
  /** What a trunk that leans aside has to be multiplied by, likewise. */
  readonly trunkLeanGain: number
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
    shoulderLineGain: 1.515,
    trunkLeanGain: 1.056,
    sideMarks: { hip: 0.0673, ear: 0.0338, shoulder: 0.0849, shoulderBehind: 0.0089 },
  },
  'without-man': {
    shoulderLineGain: 1.66,
    trunkLeanGain: 1.035,
    sideMarks: { hip: 0.0604, ear: 0.0383, shoulder: 0.0921, shoulderBehind: 0.0097 },
  },
  'without-woman': {
    shoulderLineGain: 1.485,
    trunkLeanGain: 1.073,
    sideMarks: { hip: 0.0761, ear: 0.0235, shoulder: 0.071, shoulderBehind: 0.0083 },
  },
  'without-senior': {
    shoulderLineGain: 1.446,
    trunkLeanGain: 1.051,
    sideMarks: { hip: 0.0653, ear: 0.0395, shoulder: 0.0915, shoulderBehind: 0.0088 },
  },
} as const satisfies Record<string, Correction>

export type CorrectionId = keyof typeof CORRECTIONS

const isCorrectionId = (id: string): id is CorrectionId => id in CORRECTIONS
/** Every {@link CorrectionId}, so that a record from the disk can be checked against them. */
export const CORRECTION_IDS: readonly CorrectionId[] = Object.keys(CORRECTIONS).filter(isCorrectionId)
