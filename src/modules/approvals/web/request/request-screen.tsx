import { useParams } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { useNarrow, usePhone } from '#platform/ui/media.ts'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { approvals } from '../../contract.ts'
import { Facts, factsBeside } from '../shared/facts.tsx'
import { words as shared } from '../shared/locale.ts'
import { useSaid } from '../shared/names.ts'
import { RequestPath } from '../shared/path.tsx'
import { StateTag } from '../shared/state-tag.tsx'
import { CommentBox } from './comment-box.tsx'
import { BarDeeds, DeedRefusal, OpenedDeed, restOf, ThumbDeeds } from './deed-buttons.tsx'
import { History } from './history.tsx'
import { words } from './locale.ts'
import { Reason } from './reason.tsx'
import { Remarks } from './remarks.tsx'
import { RequestHead } from './request-head.tsx'
import type { Request } from './types.ts'
import { useDeeds } from './use-deeds.ts'
import { useSeen } from './use-seen.ts'
import './request.css'

/** One request: what is asked, how far it has come, what was said, and what this reader may do. */
export function RequestScreen() {
  const { id = '' } = useParams()
  const shown = useRead(approvals.request, { requestId: id }, { keep: false, every: 60_000 })
  useSeen(shown.data)
  if (shown.data) return <Opened key={id} request={shown.data} />
  return (
    <Page>
      <Header />
      <Columns>
        <Body>
          {shown.error ? (
            <Problem error={shown.error} onRetry={() => void shown.refetch()} />
          ) : (
            <LoadingRows rows={8} height={45} avatar />
          )}
        </Body>
      </Columns>
    </Page>
  )
}

function Header({
  request,
  ...deeds
}: { request?: Request } & Pick<Parameters<typeof PageHeader>[0], 'actions' | 'more'>) {
  const t = useWords(words)
  const said = useSaid()
  return (
    <PageHeader
      crumbs={[{ label: t('inbox'), href: '/approvals' }]}
      title={request ? said(request.title) : '…'}
      tag={request && <StateTag request={request} />}
      heading={!request}
      {...deeds}
    />
  )
}

function Opened({ request }: { request: Request }) {
  const t = useWords(words)
  const s = useWords(shared)
  const isPhone = usePhone()
  const isNarrow = useNarrow()
  const deeds = useDeeds(request)
  const path = <RequestPath path={request.path} asked={{ name: request.asker.name, at: request.askedAt }} />
  return (
    <Page>
      <Header
        request={request}
        actions={!isPhone && <BarDeeds deeds={deeds} />}
        more={restOf(deeds, isPhone ? 'thumb' : 'bar')}
      />
      <Columns>
        <Body>
          <div className="request-body">
            <RequestHead request={request} />
            <DeedRefusal deeds={deeds} />
            <Remarks request={request} />
            <Section title={t('facts')}>
              <Facts facts={factsBeside(request)} form={isPhone ? 'pairs' : 'grid'} />
            </Section>
            <Reason request={request} />
            {isNarrow && <Section title={s('path')}>{path}</Section>}
            <Section title={t('history')}>
              <CommentBox requestId={request.requestId} />
              <History request={request} />
            </Section>
          </div>
        </Body>
        {!isNarrow && (
          <Aside label={s('path')}>
            <Section title={s('path')} note={t('flowVersion', { number: request.version })}>
              {path}
            </Section>
          </Aside>
        )}
      </Columns>
      {isPhone && <ThumbDeeds deeds={deeds} />}
      <OpenedDeed request={request} deeds={deeds} />
    </Page>
  )
}
