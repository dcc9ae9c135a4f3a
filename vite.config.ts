import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.PORT ?? 4600}`
const fromServer = ['/api', '/files', '/download', '/openapi.json', '/health']

/** The web app. A route is loaded when it is opened; no script stands in the page, so the content policy needs no exception. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/app/web'),
  plugins: [react()],
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
  },
  server: {
    proxy: Object.fromEntries(fromServer.map((path) => [path, { target: server, changeOrigin: false }])),
  },
})
