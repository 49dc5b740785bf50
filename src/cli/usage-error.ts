/**
 * Something the caller can put right: an unknown option, an unreadable file, a picture with nobody
 * in it. Printed as one line, without a stack; the program ends with exit code 2.
 */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'UsageError'
  }
}
