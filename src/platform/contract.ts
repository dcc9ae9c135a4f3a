import type { z } from 'zod'

export type Spec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: 'read' | 'write'
  input: I
  output: O
  /** May be called without signing in. */
  open?: boolean
  /** A read that is worth a line in the audit, because it opens what is closely kept. */
  audited?: boolean
}

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Spec<I, O> & {
  name: string
}

type Contract<S extends Record<string, Spec>> = {
  [K in keyof S]: Operation<S[K]['input'], S[K]['output']>
}

/** Names every operation `area.verb`. That one name is the URL, the command, the permission and the audit entry. */
export function contract<const S extends Record<string, Spec>>(area: string, specs: S): Contract<S> {
  const named = Object.entries(specs).map(([verb, spec]) => [verb, { ...spec, name: `${area}.${verb}` }])
  return Object.fromEntries(named) as Contract<S>
}

export const areaOf = (operationName: string): string => operationName.slice(0, operationName.indexOf('.'))
