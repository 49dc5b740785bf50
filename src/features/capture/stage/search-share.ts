import type { SearchProgress } from '../../../pose/choice/time-candidates'

/** How much of a search for the model is over, 0 to 1, as far as can be told: what has come of a network counts. */
export function searchShare({ done, expected, loadedBytes, totalBytes }: SearchProgress): number {
  const isLoading = totalBytes > 0 && loadedBytes < totalBytes
  return (done + (isLoading ? loadedBytes / totalBytes : 0)) / expected
}
