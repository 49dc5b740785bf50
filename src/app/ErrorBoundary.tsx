import { Component, type ReactNode } from 'react'
import { Button, ButtonLink } from '../ui/Button'
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
    if (this.state.error !== undefined && previous.resetKey !== this.props.resetKey) {
      this.setState({ error: undefined })
    }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
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
