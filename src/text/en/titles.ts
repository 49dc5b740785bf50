/** What the browser's tab says on each screen, by the pattern of its address (`*` is an id). */
export const titles: Readonly<Record<string, string>> = {
  '/': 'Clients',
  '/measure': 'Measure',
  '/guided': 'Guided measurement',
  '/guided/result': 'Summary',
  '/posture': 'Measure posture',
  '/result': 'Result',
  '/posture/result': 'Posture result',
  '/angle': 'Angles by hand',
  '/client/*': 'Client',
  '/client/*/compare': 'Compare',
  '/client/*/posture': 'Compare posture',
  '/session/*': 'Session',
  '/session/*/posture': 'Posture',
  '/protocols': 'Protocols',
  '/protocols/*': 'Protocol',
  '/agreement': 'Agreement',
  '/settings': 'Settings',
}

/** What it says where there is no such screen. */
export const noScreen = 'No such screen'
