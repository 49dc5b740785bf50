/** The guided run that something was measured, read or answered in. */
export interface PartOfRun {
  readonly id: string
  readonly protocolId: string
  /** Which step of the protocol, from 0. */
  readonly step: number
}
