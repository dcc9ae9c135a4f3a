import { useEffect, useState } from 'react'

const pause = 250

/** What is typed, told once typing rests. */
export function useSearch(value: string, onSettled: (typed: string | undefined) => void) {
  const [typed, setTyped] = useState(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onSettled(typed || undefined), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return { value: typed, onChange: setTyped }
}
