import { Progress } from './Progress'

/** Progress through a few steps of unknown length: which one is being done. */
export function StepProgress({
  label,
  done,
  total,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
}) {
  const detail = `${Math.min(done + 1, total)} of ${total}`
  // Before the first step is done there is nothing to be a share of.
  return done === 0 ? (
    <Progress label={label} detail={detail} />
  ) : (
    <Progress label={label} detail={detail} value={done / total} />
  )
}
