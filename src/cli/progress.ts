/** A line on stderr that is rewritten in place; nothing where nobody watches. */
export class Progress {
  private written = false
  private readonly shown = process.stderr.isTTY === true

  update(text: string) {
    if (!this.shown) return
    process.stderr.write(`\r\u001b[K${text}`)
    this.written = true
  }

  clear() {
    if (this.written) process.stderr.write('\r\u001b[K')
    this.written = false
  }
}
