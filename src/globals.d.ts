/** The app's version, from package.json at build time. */
declare const __APP_VERSION__: string

/** LiteRT's glue scripts as modules: see `litertGlue` in vite.config.ts. */
declare module 'virtual:litert/*' {
  const factory: unknown
  export default factory
}
