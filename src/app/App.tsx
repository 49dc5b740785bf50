import { lazy, type ReactNode, Suspense } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ToastRegion } from '../ui/ToastRegion'
import { ErrorBoundary } from './ErrorBoundary'
import { useHashLocation } from './hash-location'
import { Shell } from './Shell'
import { usePage } from './use-page'

const HomeScreen = lazy(async () => ({
  default: (await import('../features/home/HomeScreen')).HomeScreen,
}))
const ClientScreen = lazy(async () => ({
  default: (await import('../features/client/ClientScreen')).ClientScreen,
}))
const SessionScreen = lazy(async () => ({
  default: (await import('../features/client/SessionScreen')).SessionScreen,
}))
const CompareScreen = lazy(async () => ({
  default: (await import('../features/compare/CompareScreen')).CompareScreen,
}))
const PostureRecordScreen = lazy(async () => ({
  default: (await import('../features/posture-record/PostureRecordScreen')).PostureRecordScreen,
}))
const PostureCompareScreen = lazy(async () => ({
  default: (await import('../features/posture-compare/PostureCompareScreen')).PostureCompareScreen,
}))
const MeasureScreen = lazy(async () => ({
  default: (await import('../features/capture/movement/MeasureScreen')).MeasureScreen,
}))
const PostureScreen = lazy(async () => ({
  default: (await import('../features/capture/posture/PostureScreen')).PostureScreen,
}))
const PostureResultScreen = lazy(async () => ({
  default: (await import('../features/capture/posture/PostureResultScreen')).PostureResultScreen,
}))
const ResultScreen = lazy(async () => ({
  default: (await import('../features/result/ResultScreen')).ResultScreen,
}))
const AngleScreen = lazy(async () => ({
  default: (await import('../features/capture/angle/AngleScreen')).AngleScreen,
}))
const AgreementScreen = lazy(async () => ({
  default: (await import('../features/agreement/AgreementScreen')).AgreementScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen')).SettingsScreen,
}))

/** The whole app: which screen belongs to which address. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Screens />
      <ToastRegion />
    </Router>
  )
}

function Screens() {
  const [path] = useLocation()
  usePage(path)
  return (
    <Switch>
      <Route path="/measure">
        <Guarded path={path}>
          <MeasureScreen />
        </Guarded>
      </Route>
      <Route path="/posture">
        <Guarded path={path}>
          <PostureScreen />
        </Guarded>
      </Route>
      <Route>
        <Shell>
          <Guarded path={path}>
            <Switch>
              <Route path="/" component={HomeScreen} />
              <Route path="/client/:id" component={ClientScreen} />
              <Route path="/client/:id/compare" component={CompareScreen} />
              <Route path="/client/:id/posture" component={PostureCompareScreen} />
              <Route path="/session/:id" component={SessionScreen} />
              <Route path="/session/:id/posture" component={PostureRecordScreen} />
              <Route path="/result" component={ResultScreen} />
              <Route path="/angle" component={AngleScreen} />
              <Route path="/posture/result" component={PostureResultScreen} />
              <Route path="/agreement" component={AgreementScreen} />
              <Route path="/settings" component={SettingsScreen} />
              <Route component={NoSuchScreen} />
            </Switch>
          </Guarded>
        </Shell>
      </Route>
    </Switch>
  )
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
