import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useWrite } from '#platform/client/use-operation.ts'
import { whenDone } from '#platform/client/when-done.ts'
import type { Operation } from '#platform/contract.ts'

/** What is on the screen, as it stands by now. */
export function useReread(): () => void {
  const cache = useQueryClient()
  return () => void cache.invalidateQueries()
}

/** A deed on a request: one at a time, with the reason where it was refused. */
export function useDeed<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>) {
  const write = useWrite(operation)
  return {
    run: (input: z.input<I>, then: (answer: z.output<O>) => void) => {
      if (!write.isPending) whenDone(write.mutateAsync(input), then)
    },
    isBusy: write.isPending,
    refusal: write.error?.message,
    forget: write.reset,
  }
}
