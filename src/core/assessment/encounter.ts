/** What a person agreed to, before they were measured. */
export interface Consent {
  /** ISO 8601. */
  readonly givenAt: string
  /** The wording that they agreed to, by its name and version: "examination 1". */
  readonly wording: string
}

/**
 * One meeting of a client and a practitioner. It exists from its start and holds entries of any kind:
 * trials, posture captures, pictures measured by hand; without a client until it is given to one. On
 * the screens it is called a session.
 */
export interface Encounter {
  readonly id: string
  readonly clientId?: string
  /** ISO 8601. */
  readonly startedAt: string
  /** Who measured, where that is noted. */
  readonly practitionerId?: string
  /** The protocol that is followed, where there is one. */
  readonly protocolId?: string
  readonly consent?: Consent
  readonly note?: string
}
