import { defineConfig } from 'vitest/config'

const limits = { testTimeout: 300_000, hookTimeout: 300_000 }
const alone = 'e2e/crash/**/*.test.ts'
// Within the process, on databases of their own: no server and no browser.
const books = 'e2e/payroll/**/*.test.ts'

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
          exclude: [alone, books],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          ...limits,
        },
      },
      {
        test: {
          name: 'books',
          include: [books],
          globalSetup: ['src/platform/testing/global-setup.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          ...limits,
        },
      },
    ],
  },
})
