import { preferences } from '../storage/preferences'

/** Shows the chosen theme; without a choice the page follows the system (see `tokens.css`). */
function show(theme: 'system' | 'light' | 'dark') {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}

/** Applies the theme now and at every change. */
export function followTheme() {
  show(preferences.getState().theme)
  preferences.subscribe(({ theme }) => show(theme))
}
