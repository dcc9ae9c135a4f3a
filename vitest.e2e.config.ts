import { defineConfig } from 'vitest/config'

const limits = { testTimeout: 300_000, hookTimeout: 300_000 }
const alone = 'e2e/crash/**/*.test.ts'

/**
 * Whole journeys against the built product. The crashes, which load a server as hard as they can, have the machine to themselves;
 * then two files at a time, for each waits a good deal for its browser.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'crashes', include: [alone], maxWorkers: 1, sequence: { groupOrder: 1 }, ...limits } },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          exclude: [alone],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          ...limits,
        },
      },
    ],
  },
})
