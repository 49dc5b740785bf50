import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { CHROMIUM_FLAGS, findChromium } from './src/cli/chromium.ts'
import { ISOLATION } from './src/cli/isolation.ts'
import { REPLAYED, RUNS_NETWORKS } from './test/replay/in-place.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The built page may only talk to its own origin. `wasm-unsafe-eval` lets the networks' WASM run;
 * `blob:` images are pictures the person opened. Development is left out: hot reload needs inline code.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
})

const LITERT_GLUE = 'virtual:litert/'
/** The statement by which the script exports itself in other module systems, of no use in ours. */
const OTHER_EXPORTS = /if \(typeof exports === 'object'.*?define\(\[\], \(\) => ModuleFactory\);/s

/**
 * LiteRT comes with glue for its WASM that is a classic script, which a module worker cannot load.
 * `virtual:litert/FILE.js` is that script as a module with the factory as its default export.
 */
const litertGlue = (): Plugin => ({
  name: 'litert-glue',
  resolveId: (id) => (id.startsWith(LITERT_GLUE) ? `\0${id}` : undefined),
  async load(id) {
    if (!id.startsWith(`\0${LITERT_GLUE}`)) return undefined
    const file = id.slice(LITERT_GLUE.length + 1)
    const glue = await readFile(path(`./node_modules/@litertjs/core/wasm/${file}`), 'utf8')
    return `${glue.replace(OTHER_EXPORTS, '')}\nexport default ModuleFactory`
  },
})

/**
 * pose-detection imports MediaPipe's own runtime, which it only uses for a `runtime: 'mediapipe'`
 * that loads from a remote host. We never use it, and its package has no ES export to bundle.
 */
const alias = { '@mediapipe/pose': path('./src/pose/pose-detection/no-mediapipe.ts') }

/** Tests in the browser see Chromium's own moving test picture as a camera, granted without asking. */
const FAKE_CAMERA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/**
 * Libraries that are only imported when they are needed, or only inside the worker. Found late, they
 * would make the development server reload the page in the middle of a test or a measurement.
 */
const LATE_LIBRARIES = [
  '@litertjs/core',
  'ml-matrix',
  '@tensorflow-models/pose-detection',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-core',
  'comlink',
  'dexie',
  'intl-messageformat',
  'mediabunny',
  'react-aria-components',
  'react-aria-components/Toast',
  'simple-statistics',
  'three',
  'valibot',
  'wouter',
  'zustand',
  'zustand/vanilla',
]
/** The same for what only browser tests import. */
const TEST_LIBRARIES = ['axe-core', 'vitest-browser-react']

/** A project of tests that run inside Chromium. */
const inBrowser = {
  extends: true,
  root: path('.'),
  optimizeDeps: { include: [...LATE_LIBRARIES, ...TEST_LIBRARIES] },
  test: {
    testTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: findChromium() ?? '',
          args: [...CHROMIUM_FLAGS, ...FAKE_CAMERA],
        },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
} satisfies TestProjectInlineConfiguration

export default defineConfig({
  root: path('./src'),
  publicDir: path('./public'),
  resolve: { alias },
  plugins: [react(), contentSecurityPolicy(), litertGlue()],
  define: { __APP_VERSION__: JSON.stringify(process.env.npm_package_version ?? '0.0.0') },
  worker: { format: 'es', plugins: () => [litertGlue()] },
  optimizeDeps: { include: LATE_LIBRARIES },
  build: {
    outDir: path('./dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // MIT, BSD and ISC ask that their text goes along with every copy; NOTICE names what the worker adds.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 2_500,
  },
  server: { fs: { allow: [path('.')] }, headers: { ...ISOLATION } },
  preview: {
    port: 4173,
    strictPort: true,
    // A worker obeys the policy that its own script is served with, not the page's.
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY, ...ISOLATION },
  },
  test: {
    projects: [
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'core',
          environment: 'node',
          // Pure modules keep nothing between files: read once for all of them (24 s of processor time, 39 s isolated).
          isolate: false,
          pool: 'threads',
          // Some go through whole recordings, beside types and lint.
          testTimeout: 30_000,
          include: [
            'test/core/**/*.test.ts',
            'test/camera/**/*.test.ts',
            'test/features/**/*.test.ts',
            'test/pose/**/*.test.ts',
            'test/recording/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/docs/**/*.test.ts',
          ],
        },
      },
      {
        ...inBrowser,
        ...(!RUNS_NETWORKS && { resolve: { alias: [REPLAYED] } }),
        test: {
          ...inBrowser.test,
          name: 'browser',
          // One page for all: reading the app's modules anew costs four seconds of processor time a file.
          isolate: false,
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: [path('./test/browser/support/setup.ts')],
        },
      },
      {
        ...inBrowser,
        test: {
          ...inBrowser.test,
          name: 'networks',
          include: ['test/networks/pose/*.test.ts'],
        },
      },
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'networks-headless',
          environment: 'node',
          include: ['test/networks/headless/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'end-to-end',
          environment: 'node',
          include: ['test/e2e/*.test.ts'],
          globalSetup: [path('./test/e2e/serve-replayed.ts')],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // The browser's tests run beside them: two cores have no room for a third.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'released',
          environment: 'node',
          include: ['test/e2e/released/*.test.ts'],
          globalSetup: [path('./test/e2e/serve-released.ts')],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
