import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { words } from './locale.ts'

export function NotFound() {
  const t = useWords(words)
  const back = (
    <Anchor className="link" href="/">
      {t('backToToday')}
    </Anchor>
  )
  return (
    <Page>
      <PageHeader title={t('noSuchPage')} />
      <Columns>
        <Body>
          <Empty title={t('noSuchPage')} action={back}>
            {t('noSuchPageWhy')}
          </Empty>
        </Body>
      </Columns>
    </Page>
  )
}
