import { Component, type ReactNode } from 'react'
import { Button, ButtonLink } from '../ui/Button'
import { PartUnavailable } from '../ui/lazy-part'
import { Notice } from '../ui/Notice'

interface Props {
  /** When it changes, the boundary lets its children try again: the address. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface State {
  readonly error?: unknown
}

/** Stands in for a screen that failed, so that a fault in one does not take the app away. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.error !== undefined && previous.resetKey !== this.props.resetKey) this.#reset()
  }

  readonly #reset = () => {
    const { error } = this.state
    if (error instanceof PartUnavailable) error.again()
    this.setState({ error: undefined })
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (error instanceof PartUnavailable) return <Unavailable error={error} onAgain={this.#reset} />
    return (
      <Notice
        tone="error"
        title="This screen stopped working"
        actions={
          <>
            <Button variant="primary" onPress={() => location.reload()}>
              Load Plumbline again
            </Button>
            <ButtonLink to="/">Go to the start</ButtonLink>
          </>
        }
      >
        <p>Everything that was saved is safe on this device. A measurement that was not kept yet is lost.</p>
        <p>What the browser says: {error instanceof Error ? error.message : String(error)}</p>
      </Notice>
    )
  }
}

/** The screen is not broken, it did not come: nothing that was measured has to be given up for it. */
function Unavailable({ error, onAgain }: { readonly error: PartUnavailable; readonly onAgain: () => void }) {
  return (
    <Notice
      tone="error"
      title="This screen could not be loaded"
      actions={
        <>
          <Button variant="primary" onPress={onAgain}>
            Try again
          </Button>
          <ButtonLink to="/">Go to the start</ButtonLink>
          <Button onPress={() => location.reload()}>Load Plumbline again</Button>
        </>
      }
    >
      <p>
        Everything that was saved is safe on this device. A measurement that was not kept yet is still here as
        long as this page stays open.
      </p>
      <p>
        The connection to where Plumbline comes from may be gone, or a new version has taken its place. Keep
        what was measured before you load Plumbline again.
      </p>
      <p>What the browser says: {error.cause instanceof Error ? error.cause.message : error.message}</p>
    </Notice>
  )
}
