/**
 * Headers that isolate a page from other origins, which browsers ask for before a network may have
 * several threads. The app loads nothing of another origin, so nothing is lost.
 */
export const ISOLATION: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}
