/** A person who is measured. `name` may be a name or a code: the clinic decides. */
export interface Client {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly note?: string
}
