import { defineConfig } from 'vitest/config'

/** Whole journeys in a real browser against the built product. One at a time: they share the machine. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
