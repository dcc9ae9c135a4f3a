import { type ErrorComponentProps, useLocation, useRouter } from '@tanstack/react-router'
import { useWords } from '#platform/client/use-words.ts'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { words } from './locale.ts'
import { usePlaceName } from './use-page-title.ts'

/** The page's own files did not come: the connection is lost, or the server has a newer version. */
const isNotLoaded = (error: unknown): boolean => /dynamically imported|module script|preload/i.test(String(error))

/** A page broke: the rest of the app stays, and nothing is lost. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useWords(words)
  const router = useRouter()
  const name = usePlaceName(useLocation().pathname)
  const notLoaded = isNotLoaded(error)
  function again() {
    // A browser keeps what it failed to load; only a new page asks for it again.
    if (notLoaded) return location.reload()
    reset()
    void router.invalidate()
  }
  return (
    <Page>
      <PageHeader title={name} />
      <Columns>
        <Body>
          <ErrorNote happened={t(notLoaded ? 'notLoaded' : 'broken')} lost={t('nothingLost')} onRetry={again} />
        </Body>
      </Columns>
    </Page>
  )
}
