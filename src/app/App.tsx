import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { type Capture, CaptureContext, createCapture, useCapture } from '../features/capture/capture'
import { ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ToastRegion } from '../ui/ToastRegion'
import { ErrorBoundary } from './ErrorBoundary'
import { HashLocation } from './hash-location'
import { LeaveDialog } from './LeaveDialog'
import { Leaving } from './leaving'
import { Shell } from './Shell'
import { preloadAfterRecording, SCREENS } from './screens'
import { usePage } from './use-page'

/** The whole app: which screen belongs to which address. */
export function App({ capture: given }: { readonly capture?: Capture }) {
  const [capture] = useState(() => given ?? createCapture())
  const [leaving] = useState(() => new Leaving(capture))
  const [place] = useState(() => new HashLocation(leaving.mayLeave))
  return (
    <CaptureContext value={capture}>
      <Router hook={place.hook}>
        <Screens />
        <ToastRegion />
        <LeaveDialog leaving={leaving} onLeave={place.navigate} />
      </Router>
    </CaptureContext>
  )
}

/** Where the next run of a sitting begins: elsewhere the camera is closed. */
const NEAR_THE_STAGE = ['/measure', '/posture', '/guided', '/result', '/posture/result', '/guided/result']

function Screens() {
  const [path] = useLocation()
  const { keeper } = useCapture()
  const isNear = NEAR_THE_STAGE.includes(path)
  useEffect(() => {
    if (!isNear) keeper.closeResting()
  }, [keeper, isNear])
  usePage(path)
  return (
    <Switch>
      <Route path="/measure">
        <Guarded path={path}>
          <Recording>
            <SCREENS.measure />
          </Recording>
        </Guarded>
      </Route>
      <Route path="/guided">
        <Guarded path={path}>
          <Recording>
            <SCREENS.guided />
          </Recording>
        </Guarded>
      </Route>
      <Route path="/posture">
        <Guarded path={path}>
          <Recording>
            <SCREENS.posture />
          </Recording>
        </Guarded>
      </Route>
      <Route>
        <Shell>
          <Guarded path={path}>
            <Switch>
              <Route path="/" component={SCREENS.home} />
              <Route path="/client/:id" component={SCREENS.client} />
              <Route path="/client/:id/compare" component={SCREENS.compare} />
              <Route path="/client/:id/posture" component={SCREENS.postureCompare} />
              <Route path="/session/:id" component={SCREENS.session} />
              <Route path="/session/:id/posture" component={SCREENS.postureRecord} />
              <Route path="/result" component={SCREENS.result} />
              <Route path="/guided/result" component={SCREENS.guidedSummary} />
              <Route path="/angle" component={SCREENS.angle} />
              <Route path="/posture/result" component={SCREENS.postureResult} />
              <Route path="/agreement" component={SCREENS.agreement} />
              <Route path="/protocols" component={SCREENS.protocols} />
              <Route path="/protocols/:id" component={SCREENS.protocol} />
              <Route path="/settings" component={SCREENS.settings} />
              <Route component={NoSuchScreen} />
            </Switch>
          </Guarded>
        </Shell>
      </Route>
    </Switch>
  )
}

/** A screen that records; what comes after it is loaded while it is set up. */
function Recording({ children }: { readonly children: ReactNode }) {
  useEffect(preloadAfterRecording, [])
  return children
}

function Guarded({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function NoSuchScreen() {
  return (
    <EmptyState
      level={1}
      title="There is no such screen"
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    >
      <p>The address may be from an older version, or a record that was erased.</p>
    </EmptyState>
  )
}
