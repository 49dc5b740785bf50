import { text } from '../text/text'

const withId = (path: string) => path.replace(/^\/(client|session|protocols)\/[^/]+/, '/$1/*')

/**
 * The title of the page at a path of the app. Never a person's name: titles go into the browser's
 * history, and with it to other devices.
 */
export const titleOf = (path: string) => `${text.titles[withId(path)] ?? text.noScreen} · Plumbline`
