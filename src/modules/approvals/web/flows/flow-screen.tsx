import { useParams } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { approvals } from '../../contract.ts'
import { FlowEditor } from './flow-editor.tsx'
import { words } from './locale.ts'

/** The flow of one kind of request, as a picture. */
export function FlowScreen() {
  const t = useWords(words)
  const { kind = '' } = useParams()
  const found = useRead(approvals.flow, { kind }, { keep: false })
  if (found.data) {
    return (
      <Page>
        <FlowEditor key={found.data.kind} data={found.data} onLoad={() => void found.refetch()} />
      </Page>
    )
  }
  return (
    <Page>
      <PageHeader crumbs={[{ label: t('flows'), href: '/approvals/flows' }]} title={kind} />
      <Body>
        {found.error ? (
          <Problem error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LoadingRows rows={8} height={52} />
        )}
      </Body>
    </Page>
  )
}
