import { defineConfig } from 'vitest/config'

/** Tests of pure rules, tables and pictures: they keep nothing between them, so that they may share what they import. */
const pure = [
  'src/{statistics,statute}/**/*.test.ts',
  'src/**/rules/**/*.test.ts',
  'src/platform/{sheet,ui}/**/*.test.{ts,tsx}',
  'src/modules/*/web/**/*.test.{ts,tsx}',
]

// To end what hangs, not to measure: a busy machine takes its time.
const limits = { testTimeout: 120_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'pure', include: pure, isolate: false, ...limits } },
      {
        test: {
          name: 'world',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: pure,
          globalSetup: ['src/platform/testing/global-setup.ts'],
          ...limits,
        },
      },
    ],
  },
})
