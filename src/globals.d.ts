/** The app's version, from package.json at build time. */
declare const __APP_VERSION__: string

/** LiteRT's glue scripts as modules: see `litertGlue` in vite.config.ts. */
declare module 'virtual:litert/*' {
  const factory: unknown
  export default factory
}

interface Navigator {
  /** Gigabytes, where the browser tells: Chromium does. Not in TypeScript's DOM types. */
  readonly deviceMemory?: number
}
