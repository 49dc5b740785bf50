import manifest from '../../models/manifest.json'

/** A file of a network: where the build serves it, and what the manifest says of it. */
export interface NetworkFile {
  readonly url: string
  readonly bytes: number
  readonly sha256: string
  /** Version of the npm package that the file comes from. */
  readonly version: string
}

/** What the manifest says of one file that the build serves under `url`. */
export function networkFile(file: string, url: string): NetworkFile {
  const entry = manifest.files.find((each) => each.file === file)
  if (!entry) throw new Error(`models/manifest.json has no ${file}`)
  const { bytes, sha256, version } = entry
  return { url, bytes, sha256, version }
}
