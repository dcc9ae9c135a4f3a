// npm test: on a fresh clone installs what is missing, then runs everything that must hold.
import { prepare } from './prepare.mjs'

await prepare({ build: true, browser: true })
const { report, runChecks, runSideBySide } = await import('./checks.mjs')

report(
  await runSideBySide(
    [{ name: 'types', command: ['tsc', '--noEmit'] }],
    [
      { name: 'lint', command: ['biome', 'check', '.'] },
      { name: 'structure', command: ['node', 'tools/check-structure.mjs'] },
      { name: 'unused code', command: ['knip'] },
      { name: 'web size', command: ['node', 'tools/check-web-size.mjs'] },
      { name: 'law figures', command: ['node', 'tools/check-law.mjs'] },
    ],
  ),
  await runChecks([
    { name: 'tests', command: ['vitest', 'run'] },
    { name: 'browser journeys', command: ['vitest', 'run', '--config', 'vitest.e2e.config.ts'] },
  ]),
)
