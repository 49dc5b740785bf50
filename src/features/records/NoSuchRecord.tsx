import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

/** An address of a record that is not on this device. */
export function NoSuchRecord({ what }: { readonly what: 'client' | 'session' | 'protocol' }) {
  return (
    <EmptyState
      level={1}
      title={`This ${what} is not on this device`}
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    >
      <p>
        It was erased, or it is on another device. An erased one can be brought back while its message shows.
      </p>
    </EmptyState>
  )
}
