import { useEffect, useState } from 'react'

const rest = 300

/** A value once it has stood still for a moment: what is typed is not asked about at each letter. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
