import { lazy, Suspense, useEffect, useState } from 'react'

/** The texts come when they are asked for: no first page waits for them. */
const HelpPanel = lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel }))

/** Stays once it was opened, so that closing gives the focus back. */
export function HelpDrawer({ path, open, onClose }: { path: string; open: boolean; onClose: () => void }) {
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  return (
    <Suspense>
      <HelpPanel path={path} open={open} onClose={onClose} />
    </Suspense>
  )
}

const typing = 'input, textarea, select, [contenteditable="true"]'

/** `?`, but not where it is a character of what is being written, or behind a dialog. */
export function useHelpKey(onPress: () => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
      const isTyping = event.target instanceof Element && event.target.closest(typing)
      if (isTyping || document.querySelector('dialog[open]')) return
      event.preventDefault()
      onPress()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
