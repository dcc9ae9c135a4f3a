import { defineConfig } from 'vitest/config'

/** Checks against data kept beside the project, in the folder `RENHE_SHARED`. */
export default defineConfig({
  test: {
    include: ['e2e/shared/**/*.check.ts'],
    globalSetup: ['src/platform/testing/global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
