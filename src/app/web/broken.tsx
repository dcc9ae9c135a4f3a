import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useWords } from '#platform/client/use-words.ts'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { words } from './locale.ts'

/** A page broke: the rest of the app stays, and nothing is lost. */
export function Broken({ reset }: ErrorComponentProps) {
  const t = useWords(words)
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page>
      <Columns>
        <Body>
          <ErrorNote happened={t('broken')} lost={t('nothingLost')} onRetry={again} />
        </Body>
      </Columns>
    </Page>
  )
}
