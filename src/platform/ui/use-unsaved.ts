import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../client/use-words.ts'
import { useConfirm } from './confirm.tsx'
import { words } from './locale.ts'

/** Whoever leaves the page with something unsaved is asked first; another tab or version of the same page is no leaving. */
export function useUnsaved(isUnsaved: boolean): void {
  const t = useWords(words)
  const confirm = useConfirm()
  useBlocker({
    disabled: !isUnsaved,
    enableBeforeUnload: isUnsaved,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false
      const leave = await confirm({
        title: t('unsavedAsk'),
        consequence: t('unsavedWhy'),
        keep: t('unsavedKeep'),
        deed: t('unsavedLeave'),
        danger: true,
      })
      return !leave
    },
  })
}
