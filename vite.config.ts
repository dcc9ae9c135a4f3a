import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pageFiles } from './tools/page-files.mjs'

const server = `http://127.0.0.1:${process.env.PORT ?? 4600}`
const fromServer = ['/api', '/files', '/download', '/openapi.json', '/health']

/**
 * A page is there sooner with twenty files than with ninety: what pages share lies together.
 * What the frame needs comes first, so that no group draws more into it; antd's pickers stay apart, as they come later.
 */
const together = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next)\//, priority: 6 },
  { name: 'antd', test: /node_modules/, tags: ['$initial' as const], priority: 5 },
  { name: 'frame', tags: ['$initial' as const], priority: 4 },
  { name: 'contract', test: /node_modules\/zod|src\/platform\/(kernel\/(?!money)|\w+\/contract)/, priority: 3 },
  {
    name: 'ui',
    test: /src\/platform\/(ui|client)\/(?!day-picker|select-picker|use-popup-keys|use-as-of)/,
    minShareCount: 2,
    priority: 2,
  },
  { name: 'people', test: /src\/modules\/people\//, minShareCount: 4, priority: 1 },
]

/** The web app. A route is loaded when it is opened; no script stands in the page, so the content policy needs no exception. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/app/web'),
  plugins: [react(), pageFiles()],
  // Put in by the server, new for each page.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: true,
    // The content policy allows no data: addresses but for pictures.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // Describing a shape does nothing by itself: what no page asks for is left out, and zod with it.
      treeshake: { manualPureFunctions: ['z'] },
      output: { codeSplitting: { groups: together } },
    },
  },
  server: {
    proxy: Object.fromEntries(fromServer.map((path) => [path, { target: server, changeOrigin: false }])),
  },
})
