import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ControlProps } from './field.tsx'

/** Said to the control that arrives: whether it takes the focus from what held its place. */
export type Arriving = { autoFocus: boolean }

type LaterProps = ControlProps & { disabled?: boolean | undefined }

/**
 * A control whose library is heavy, so that no page waits for it: fetched when it is drawn, or a moment after the page is first
 * used, so that it is there when a form opens.
 * Until it is there a field of the same looks holds its place and shows its value.
 */
export function later<Props extends LaterProps>(
  load: () => Promise<ComponentType<Props & Arriving>>,
  useShown: (props: Props) => { value: string; placeholder: string },
): ComponentType<Props> {
  let arrived: ComponentType<Props & Arriving> | undefined
  const fetchIt = async () => {
    arrived = await load()
  }
  onceUsed(() => void fetchIt().catch(() => undefined))

  return function Later(props: Props) {
    const Control = useArrival(() => arrived, fetchIt)
    const isFocused = useRef(false)
    const { value, placeholder } = useShown(props)
    if (Control) return <Control {...props} autoFocus={isFocused.current} />
    const { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, disabled = false } = props
    return (
      <input
        className="input"
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        disabled={disabled}
        readOnly
        value={value}
        placeholder={placeholder}
        onFocus={() => {
          isFocused.current = true
        }}
        onBlur={() => {
          isFocused.current = false
        }}
      />
    )
  }
}

/** What could not be fetched breaks its page, as any part of it that does not come. */
function useArrival<C>(arrived: () => C | undefined, fetchIt: () => Promise<void>): C | undefined {
  const [failure, setFailure] = useState<{ error: unknown }>()
  const [, redraw] = useState(0)
  const isThere = arrived() !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once, by whoever is drawn first
  useEffect(() => {
    if (!isThere)
      fetchIt().then(
        () => redraw((count) => count + 1),
        (error: unknown) => setFailure({ error }),
      )
  }, [isThere])
  if (failure) throw failure.error
  return arrived()
}

const uses = ['pointermove', 'pointerdown', 'keydown'] as const

/** A page that is only looked at fetches nothing. */
function onceUsed(work: () => void): void {
  const used = () => {
    for (const use of uses) removeEventListener(use, used)
    whenIdle(work)
  }
  for (const use of uses) addEventListener(use, used, { passive: true })
}

/** Safari knows no idle time: there it is a moment after. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3_000 })
  else setTimeout(work, 1_000)
}
