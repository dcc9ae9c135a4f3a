import { createContext, useContext } from 'react'
import type { ScreenRoute } from '#platform/client/screen.ts'
import { useSession } from '#platform/client/use-session.ts'

const ScreensContext = createContext<readonly ScreenRoute[]>([])

/** All pages there are; the app gives them once. */
export const ScreensProvider = ScreensContext.Provider

/** `const isOpen = useOpenPlaces(); isOpen('/people/import')`: there is such a page, and its reader may use it. */
export function useOpenPlaces(): (href: string) => boolean {
  const screens = useContext(ScreensContext)
  const session = useSession()
  return (href) => {
    const path = href.split(/[?#]/)[0]
    const screen = screens.find((each) => each.path === path)
    return (
      screen !== undefined && (screen.operation === undefined || (session?.may.includes(screen.operation) ?? false))
    )
  }
}
