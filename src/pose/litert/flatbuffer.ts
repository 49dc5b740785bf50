/**
 * Just enough of the FlatBuffers format to read tables and vectors in place. Positions are byte
 * offsets in the file. Format: https://flatbuffers.dev/internals
 */
export class FlatBuffer {
  readonly view: DataView

  constructor(file: Uint8Array) {
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  }

  /** The table or vector that the relative offset at `position` points to. */
  target(position: number): number {
    return position + this.view.getUint32(position, true)
  }

  get root(): number {
    return this.target(0)
  }

  /** Where a table keeps its field of that number, or undefined where the field is absent. */
  field(table: number, number: number): number | undefined {
    const layout = table - this.view.getInt32(table, true)
    const slot = 4 + 2 * number
    if (slot >= this.view.getUint16(layout, true)) return undefined
    const offset = this.view.getUint16(layout + slot, true)
    return offset === 0 ? undefined : table + offset
  }

  /** The positions of the four-byte elements of the vector that is a table's field; none if absent. */
  elements(table: number, number: number): readonly number[] {
    const field = this.field(table, number)
    if (field === undefined) return []
    const vector = this.target(field)
    return Array.from({ length: this.view.getUint32(vector, true) }, (_, index) => vector + 4 + 4 * index)
  }

  /** The integers of a vector. */
  integers(table: number, number: number): readonly number[] {
    return this.elements(table, number).map((position) => this.view.getInt32(position, true))
  }

  /** The tables of a vector. */
  tables(table: number, number: number): readonly number[] {
    return this.elements(table, number).map((position) => this.target(position))
  }

  text(table: number, number: number): string {
    const field = this.field(table, number)
    if (field === undefined) return ''
    const start = this.target(field)
    const { buffer, byteOffset } = this.view
    return new TextDecoder().decode(
      new Uint8Array(buffer, byteOffset + start + 4, this.view.getUint32(start, true)),
    )
  }

  /** Shortens a vector to the given integers. */
  keepIntegers(table: number, number: number, kept: readonly number[]) {
    this.#shorten(table, number, kept, (value) => value)
  }

  /** Shortens a vector to the given tables. */
  keepTables(table: number, number: number, kept: readonly number[]) {
    this.#shorten(table, number, kept, (target, position) => target - position)
  }

  #shorten(
    table: number,
    number: number,
    kept: readonly number[],
    encode: (value: number, position: number) => number,
  ) {
    const field = this.field(table, number)
    if (field === undefined) return
    const vector = this.target(field)
    if (kept.length > this.view.getUint32(vector, true)) throw new Error('a vector can only be shortened')
    this.view.setUint32(vector, kept.length, true)
    for (const [index, value] of kept.entries()) {
      const position = vector + 4 + 4 * index
      this.view.setUint32(position, encode(value, position), true)
    }
  }
}
