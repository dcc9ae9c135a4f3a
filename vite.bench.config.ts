import { join } from 'node:path'
import { defineConfig } from 'vite'

const at = (path: string) => join(import.meta.dirname, path)

/** What counts in loops is measured as it runs for users: built like the server, not translated while it is loaded. */
const built = ['run', 'days', 'payroll']

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: at('dist/bench'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(built.map((name) => [name, at(`bench/${name}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
