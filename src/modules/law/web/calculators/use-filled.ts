import { useEffect, useRef, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useToday } from '#platform/client/use-today.ts'
import type { Calculator, Values } from './spec.ts'
import { initialValues, queryOf, valuesFrom } from './values.ts'

export type Filled = {
  values: Values
  change: (change: Values) => void
  /** Back to the form as it first stood. */
  begin: () => void
}

/** How long nothing must be typed until it is written into the address. */
const calmFor = 300

/** The form, which begins as the address says and is written back there. */
export function useFilled(calculator: Calculator): Filled {
  const today = useToday()
  const [query, setQuery] = useQueryState()
  const [values, setValues] = useState<Values>(() => valuesFrom(query, calculator, today))
  const isTouched = useRef(false)

  useEffect(() => {
    if (!isTouched.current) return
    const waiting = setTimeout(() => setQuery(queryOf(calculator, values)), calmFor)
    return () => clearTimeout(waiting)
  }, [calculator, values, setQuery])

  const touch = (next: (old: Values) => Values) => {
    isTouched.current = true
    setValues(next)
  }
  return {
    values,
    change: (change) => touch((old) => ({ ...old, ...change })),
    begin: () => touch(() => initialValues(calculator, today)),
  }
}
