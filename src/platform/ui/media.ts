import { useSyncExternalStore } from 'react'

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Below 768: one column, thumb deeds, two-line rows. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)')

/** Below 1280: asides are drawers, the side navigation is a rail. */
export const useNarrow = (): boolean => useMedia('(max-width: 1279px)')
