import { defineConfig } from 'vite'
export default defineConfig({ publicDir: false, build: { ssr: true, outDir: '/work/main/dist/bench-prof', emptyOutDir: true, target: 'node20', minify: false,
  rolldownOptions: { input: { run: '/work/main/bench/prof.tmp.ts', 'import-worker': '/work/main/src/modules/people/import/worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } } })
