/** An estimate with its 95 % confidence interval, in the unit of what is estimated. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}
