import type { Slot } from '#platform/client/screen.ts'

/** What another part shows of a locked run: the bank file, the tax sheet, the insurance list. */
export type RunPartProps = { runId: string }

export const runParts: readonly Slot<RunPartProps>[] = []
