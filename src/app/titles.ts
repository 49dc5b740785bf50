/**
 * What the browser's tab says on each screen, by the pattern of its address (`*` is an id).
 *
 * Never a person's name: titles go into the browser's history, and with it to other devices.
 */
const TITLES: Readonly<Record<string, string>> = {
  '/': 'Clients',
  '/measure': 'Measure',
  '/posture': 'Measure posture',
  '/result': 'Result',
  '/posture/result': 'Posture result',
  '/angle': 'Angles by hand',
  '/client/*': 'Client',
  '/client/*/compare': 'Compare',
  '/client/*/posture': 'Compare posture',
  '/session/*': 'Session',
  '/session/*/posture': 'Posture',
  '/agreement': 'Agreement',
  '/settings': 'Settings',
}

const withId = (path: string) => path.replace(/^\/(client|session)\/[^/]+/, '/$1/*')

/** The title of the page at a path of the app. */
export const titleOf = (path: string) => `${TITLES[withId(path)] ?? 'No such screen'} · Plumbline`
