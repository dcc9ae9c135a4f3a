import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import { areaOf, type Operation } from '../contract.ts'
import { call, type Refused } from './call.ts'
import { useLanguage } from './use-words.ts'

type ReadOptions = {
  enabled?: boolean
  /** Old rows stay while others are fetched. */
  keep?: boolean
  /** Asks again every so many milliseconds. */
  every?: number | false
}

/** What a read answers, kept while it is fresh. The server has checked it; the browser does not check it again. */
export function useRead<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.input<I>,
  { enabled = true, keep = true, every = false }: ReadOptions = {},
) {
  return useQuery<z.output<O>, Refused>({
    queryKey: [areaOf(operation.name), operation.name, input],
    queryFn: ({ signal }) => call(operation.name, input, signal),
    enabled,
    refetchInterval: every,
    ...(keep && { placeholderData: keepPreviousData }),
  })
}

/** A write. What is on the screen is read again afterwards, so no screen lists what its deed may have changed. */
export function useWrite<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>) {
  const cache = useQueryClient()
  const write = useMutation<z.output<O>, Refused, z.input<I>>({
    mutationKey: [operation.name],
    mutationFn: (input) => call(operation.name, input),
    onSuccess: () => cache.invalidateQueries(),
  })
  useForgetOnSwitch(write.reset)
  return write
}

/** A refusal was written in the language of its time: it goes when the language is switched. */
function useForgetOnSwitch(forget: () => void) {
  const [language] = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the language makes it forget
  useEffect(() => forget, [language])
}

/** A read asked for once, by a deed: revealing a number, fetching a ticket. */
export function useAsk<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
): (input: z.input<I>) => Promise<z.output<O>> {
  return (input) => call(operation.name, input)
}
