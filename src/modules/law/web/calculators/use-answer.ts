import { useEffect, useState } from 'react'
import { Refused } from '#platform/client/call.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import type { Operation } from '#platform/contract.ts'
import type { AnyAnswer, Calculator, Values } from './spec.ts'
import { type Form, readForm } from './values.ts'

/** How long nothing must be typed until the question is asked. */
const calmFor = 200

function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    const waiting = setTimeout(() => setCalm(() => value), calmFor)
    return () => clearTimeout(waiting)
  }, [value])
  return calm
}

/** An answer with the input that it is of. */
export type Told = { answer: AnyAnswer; input: unknown }

export type Answered = {
  form: Form
  /** The last answer; it stays while the next is on its way. */
  told: Told | undefined
  error: Error | null
  retry: () => void
  /** The field that a rule refused, with its sentence; without a field the sentence stands by itself. */
  refusal: { field: string | undefined; sentence: string } | undefined
}

/** Asks the operation while the form is being filled. */
export function useAnswer(calculator: Calculator, values: Values): Answered {
  const form = readForm(calculator, values)
  const asked = useCalm(form.input === undefined ? '' : JSON.stringify(form.input))
  const operation = named<Operation>(`law.${calculator.name}`)
  const read = useRead(operation, asked === '' ? {} : JSON.parse(asked), { enabled: asked !== '', keep: false })
  const told = useTold(asked, read.data as AnyAnswer | undefined)
  const isAsked = form.input !== undefined && asked !== ''
  const error = isAsked ? read.error : null
  const refused = error instanceof Refused ? error : undefined
  return {
    form,
    told: isAsked && !error ? told : undefined,
    error: refused ? null : error,
    retry: () => void read.refetch(),
    refusal: refused && { field: fieldOf(refused, values), sentence: refused.message },
  }
}

function useTold(asked: string, answer: AnyAnswer | undefined): Told | undefined {
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    if (answer) setTold({ answer, input: JSON.parse(asked) })
  }, [asked, answer])
  return told
}

/** The field that a refusal is about: named, by its place in the input, or the later of two days. */
function fieldOf({ details }: Refused, values: Values): string | undefined {
  if (typeof details.field === 'string') return details.field
  if (typeof details.at === 'string' && details.at !== '') return details.at.split('.')[0]
  return Object.keys(values).find((key) => values[key] !== '' && values[key] === details.later)
}
