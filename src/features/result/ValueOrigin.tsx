import type { Refined } from '../../core/trial/trial'

/** Whose the values are: refined, or the live model’s own. The live ones of a refined trial are among its conditions. */
export function ValueOrigin({
  refined,
  isPending,
}: {
  readonly refined?: Pick<Refined, 'model'> | undefined
  readonly isPending: boolean
}) {
  if (isPending) {
    return (
      <p>
        <strong>Preliminary</strong>: values of the live model.
      </p>
    )
  }
  if (!refined) return <p>Live values: of the model that followed the movement.</p>
  return <p>Refined: a few pictures of each hold were read once more, by more accurate models.</p>
}
