import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react'

/** How the app follows a link, and what it may fetch ahead when a link is about to be followed. */
export type Navigation = { go: (href: string) => void; preload?: (href: string) => void }

const NavigationContext = createContext<Navigation | undefined>(undefined)

/** The router's one contact with the components. */
export const NavigationProvider = NavigationContext.Provider

/** `const go = useGo(); go('/people')`. Without a router the browser goes there itself. */
export function useGo(): (href: string) => void {
  const navigation = useContext(NavigationContext)
  return navigation?.go ?? ((href) => location.assign(href))
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { href: string }

/** A real link: opens in a new tab as links do, and inside the app without a reload. */
export function Anchor({ href, onClick, children, ...rest }: AnchorProps) {
  const navigation = useContext(NavigationContext)
  const inside = navigation && href.startsWith('/') && !rest.target

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (!inside || event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    navigation.go(href)
  }

  const preload = inside && navigation.preload ? () => navigation.preload?.(href) : undefined
  return (
    <a href={href} onClick={follow} onPointerEnter={preload} onFocus={preload} {...rest}>
      {children}
    </a>
  )
}
