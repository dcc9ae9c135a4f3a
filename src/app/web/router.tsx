import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import type { ScreenRoute } from '#platform/client/screen.ts'
import { Broken } from './broken.tsx'
import { Gate } from './gate.tsx'
import { settingsPlaces } from './navigation.ts'
import { NotFound } from './not-found.tsx'
import { BareFrame, Root } from './root.tsx'
import { screens } from './screens.ts'
import { SettingsFrame } from './settings/settings-frame.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Root })

/** Pages that fill the window: sign-in, guided start, print. */
const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: BareFrame })

/** Pages with the navigation around them. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Shell })

const settings = createRoute({ getParentRoute: () => framed, id: 'beside-settings', component: SettingsFrame })

type Parent = typeof bare | typeof framed | typeof settings

const isSetting = (screen: ScreenRoute): boolean => settingsPlaces.some(({ href }) => href === screen.path)

const parentOf = (screen: ScreenRoute): Parent => (screen.bare ? bare : isSetting(screen) ? settings : framed)

function routeOf(screen: ScreenRoute) {
  const Page = lazyRouteComponent(screen.load, 'Screen')
  return createRoute({
    getParentRoute: () => parentOf(screen) as typeof framed,
    path: screen.path,
    component: screen.operation ? gated(Page, screen.operation) : Page,
  })
}

/** Keeps `preload`, by which the router fetches a page before it goes there. */
function gated(Page: RouteComponent, operation: string): RouteComponent {
  const Gated: RouteComponent = () => (
    <Gate operation={operation}>
      <Page />
    </Gate>
  )
  if (Page.preload) Gated.preload = Page.preload
  return Gated
}

const unknown = createRoute({ getParentRoute: () => framed, path: '$', component: NotFound })

const routesUnder = (parent: Parent) => screens.filter((screen) => parentOf(screen) === parent).map(routeOf)

/** The query of an address is plain text per key, so that links stay readable. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))
const stringifySearch = (query: Record<string, unknown>): string => {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return text ? `?${text}` : ''
}

export const router = createRouter({
  routeTree: root.addChildren([
    bare.addChildren(routesUnder(bare)),
    framed.addChildren([...routesUnder(framed), settings.addChildren(routesUnder(settings)), unknown]),
  ]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})
