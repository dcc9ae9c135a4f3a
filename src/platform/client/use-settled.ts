import { useEffect, useEffectEvent, useRef, useState } from 'react'

const wait = 250

/** What is typed stays where it is typed; it is told on when the hand rests. A change from outside wins. */
export function useSettled(value: string, onSettled: (value: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)

  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])

  const settle = useEffectEvent(() => {
    told.current = typed
    onSettled(typed)
  })
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(settle, wait)
    return () => clearTimeout(timer)
  }, [typed])

  return [typed, setTyped]
}
