import { createContext, useContext } from 'react'
import type { ScreenRoute } from '#platform/client/screen.ts'
import { useSession } from '#platform/client/use-session.ts'

const ScreensContext = createContext<readonly ScreenRoute[]>([])

/** All pages there are; the app gives them once. */
export const ScreensProvider = ScreensContext.Provider

type Asked = { href: string; also?: string }

/** `const isOpen = useOpenPlaces(); isOpen({ href: '/people/import' })`: there is such a page, and its reader may use it. */
export function useOpenPlaces(): (place: Asked) => boolean {
  const screens = useContext(ScreensContext)
  const may = useSession()?.may ?? []
  const isAllowed = (operation: string | undefined) => operation === undefined || may.includes(operation)
  return ({ href, also }) => {
    const path = href.split(/[?#]/)[0]
    const screen = screens.find((each) => each.path === path)
    return screen !== undefined && isAllowed(screen.operation) && isAllowed(also)
  }
}
