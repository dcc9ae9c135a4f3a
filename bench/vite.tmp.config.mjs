import { defineConfig } from 'vite'
export default defineConfig({ publicDir: false, build: { ssr: true, outDir: '/work/main/dist/bench-import', emptyOutDir: true, target: 'node20', minify: false,
  rolldownOptions: { input: { run: '/work/main/bench/run-import.tmp.ts', 'import-worker': '/work/main/src/modules/people/import/worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } } })
