import type { Refined, Trial, TrialAnalysis } from './trial'

/**
 * A trial without what grows with its length (the landmarks and the trace): what lists, sessions and
 * comparisons need. The rest is read by the trial's id when it is looked at.
 */
export interface TrialSummary extends Omit<Trial, 'recording' | 'refined' | 'analysis'> {
  readonly refined?: Pick<Refined, 'model'>
  readonly analysis: Omit<TrialAnalysis, 'trace'>
  /** What was shown when the trial was kept, where a later version has computed it anew since. */
  readonly asKept?: {
    readonly measurementVersion: number
    readonly analysis: Omit<TrialAnalysis, 'trace'>
  }
}
