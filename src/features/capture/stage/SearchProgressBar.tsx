import type { SearchProgress } from '../../../pose/choice/time-candidates'
import { backendName, modelName } from '../../../text/models'
import { formatBytes } from '../../../ui/format'
import { Progress } from '../../../ui/Progress'
import { searchShare } from './search-share'

/** What is being tried on this device, how much of it has come, and about how many trials there are. */
export function SearchProgressBar({ progress }: { readonly progress: SearchProgress }) {
  const { model, backend, done, expected, loadedBytes, totalBytes } = progress
  const isLoading = totalBytes > 0 && loadedBytes < totalBytes
  const steps = `${done + 1} of about ${expected}`
  return (
    <Progress
      label={`Trying ${modelName(model)} on the ${backendName(backend)}`}
      value={searchShare(progress)}
      detail={isLoading ? `${steps}, ${formatBytes(loadedBytes)} of ${formatBytes(totalBytes)}` : steps}
    />
  )
}
