import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const at = (path: string) => join(import.meta.dirname, path)

/** What starts by itself: the server, the command line, and the reader of imported files in a thread of its own. */
const entries = {
  server: at('src/app/server.ts'),
  cli: at('src/app/cli.ts'),
  'import-worker': at('src/modules/people/import/worker.ts'),
}

/** The server. Packages stay in node_modules; all files lie in one folder, so `import.meta.dirname` is the same in each. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: at('dist/server'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
