import { lazyPart } from '../ui/lazy-part'

/** Every screen, each a part of the app that is loaded when it is needed. */
export const SCREENS = {
  home: lazyPart(async () => (await import('../features/home/HomeScreen')).HomeScreen),
  client: lazyPart(async () => (await import('../features/client/ClientScreen')).ClientScreen),
  session: lazyPart(async () => (await import('../features/client/SessionScreen')).SessionScreen),
  compare: lazyPart(async () => (await import('../features/compare/CompareScreen')).CompareScreen),
  postureRecord: lazyPart(
    async () => (await import('../features/posture-record/PostureRecordScreen')).PostureRecordScreen,
  ),
  postureCompare: lazyPart(
    async () => (await import('../features/posture-compare/PostureCompareScreen')).PostureCompareScreen,
  ),
  measure: lazyPart(async () => (await import('../features/capture/movement/MeasureScreen')).MeasureScreen),
  posture: lazyPart(async () => (await import('../features/capture/posture/PostureScreen')).PostureScreen),
  postureResult: lazyPart(
    async () => (await import('../features/capture/posture/PostureResultScreen')).PostureResultScreen,
  ),
  guided: lazyPart(async () => (await import('../features/capture/guided/GuidedScreen')).GuidedScreen),
  guidedSummary: lazyPart(
    async () => (await import('../features/capture/guided/SummaryScreen')).SummaryScreen,
  ),
  result: lazyPart(async () => (await import('../features/result/ResultScreen')).ResultScreen),
  angle: lazyPart(async () => (await import('../features/capture/angle/AngleScreen')).AngleScreen),
  agreement: lazyPart(async () => (await import('../features/agreement/AgreementScreen')).AgreementScreen),
  protocols: lazyPart(async () => (await import('../features/protocols/ProtocolsScreen')).ProtocolsScreen),
  protocol: lazyPart(async () => (await import('../features/protocols/ProtocolScreen')).ProtocolScreen),
  settings: lazyPart(async () => (await import('../features/settings/SettingsScreen')).SettingsScreen),
}

/**
 * Loads what follows a recording before it begins: a new version on the server, or a connection that is
 * gone, must not stand between a measurement and its result.
 */
export function preloadAfterRecording() {
  const { result, postureResult, guidedSummary, session, client } = SCREENS
  for (const screen of [result, postureResult, guidedSummary, session, client]) screen.preload()
  // Parts of those screens that come by themselves. Where that fails they try again when they are shown.
  const parts = [
    import('../features/result/ReplayView'),
    import('../features/result/TrialReplay'),
    import('../features/result/TrialConditions'),
  ]
  for (const part of parts) part.catch(() => {})
}
