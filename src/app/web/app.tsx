import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused } from '#platform/client/call.ts'
import { keepToldSession, useKnownSession } from '#platform/client/use-session.ts'
import { TodayProvider } from '#platform/client/use-today.ts'
import { useKeptLanguage } from '#platform/client/use-words.ts'
import { UiProvider } from '#platform/ui/ui-provider.tsx'
import { ScreensProvider } from './open-places.ts'
import { router } from './router.tsx'
import { screens } from './screens.ts'

const cache = new QueryClient({
  defaultOptions: {
    // The server may stand on this very machine: it is there also when the network is not.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // A "no" stays a "no"; only a lost connection is worth another try.
      retry: (failures, error) => !(error instanceof Refused) && failures < 2,
    },
  },
})
keepToldSession(cache)

const pathOf = (href: string): string => href.split(/[?#]/)[0] ?? '/'

const navigation = {
  go: (href: string) => void router.navigate({ href }),
  preload: (href: string) => void router.preloadRoute({ to: pathOf(href) }).catch(() => undefined),
}

export function App() {
  return (
    <QueryClientProvider client={cache}>
      <ScreensProvider value={screens}>
        <UiProvider navigation={navigation}>
          <OfUser>
            <RouterProvider router={router} />
          </OfUser>
        </UiProvider>
      </ScreensProvider>
    </QueryClientProvider>
  )
}

/** What the server knows for every page, once somebody has signed in: his language and the company's day. */
function OfUser({ children }: { children: ReactNode }) {
  const session = useKnownSession()
  useKeptLanguage(session?.language)
  return <TodayProvider value={session?.today}>{children}</TodayProvider>
}
