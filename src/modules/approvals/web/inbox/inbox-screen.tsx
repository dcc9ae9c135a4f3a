import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { approvals, type Box } from '../../contract.ts'
import { Delegations } from '../delegation/delegations.tsx'
import { InboxList } from './inbox-list.tsx'
import { words } from './locale.ts'
import { RequestPeek } from './request-peek.tsx'
import { type Tab, tabs, useInbox, useTab } from './use-inbox.ts'
import './inbox.css'

/** 待办: what waits for this reader, what he asked for, what he was told and what he has done. */
export function InboxScreen() {
  const t = useWords(words)
  const [tab] = useTab()
  return (
    <Page>
      <PageHeader title={t('inbox')} actions={tab === 'copies' ? <SeeAll /> : <Elsewhere />} />
      {tab === 'delegation' ? (
        <Columns>
          <Body padding="none">
            <div className="inbox">
              <InboxTabs tab={tab} />
              <div className="inbox-delegation">
                <Delegations />
              </div>
            </div>
          </Body>
        </Columns>
      ) : (
        <BoxColumns key={tab} box={tab} />
      )}
    </Page>
  )
}

/** Pages for those who keep the flows: a desktop matter. */
function Elsewhere() {
  const t = useWords(words)
  const go = useGo()
  const isPhone = usePhone()
  const mayAll = useMay('approvals.requests')
  const mayFlows = useMay('approvals.flows')
  if (isPhone) return null
  return (
    <>
      {mayAll && (
        <Button size="small" onClick={() => go('/approvals/all')}>
          {t('allRequests')}
        </Button>
      )}
      {mayFlows && (
        <Button size="small" onClick={() => go('/approvals/flows')}>
          {t('flows')}
        </Button>
      )}
    </>
  )
}

function BoxColumns({ box }: { box: Box }) {
  const [query, setQuery] = useQueryState()
  const isPhone = usePhone()
  const inbox = useInbox(box)
  const peek = (requestId: string | undefined) => setQuery({ peek: requestId }, query.peek === undefined)
  return (
    <Columns>
      <Body padding="none">
        <div className="inbox">
          <InboxTabs tab={box} />
          <InboxList inbox={inbox} onPeek={peek} />
        </div>
      </Body>
      {query.peek && !isPhone && (
        <RequestPeek
          key={query.peek}
          requestId={query.peek}
          rows={inbox.rows}
          onMove={peek}
          onClose={() => setQuery({ peek: undefined })}
        />
      )}
    </Columns>
  )
}

function InboxTabs({ tab }: { tab: Tab }) {
  const t = useWords(words)
  const [, open] = useTab()
  const counts = useRead(approvals.counts, {}).data
  const countOf: Partial<Record<Tab, number | undefined>> = {
    toDecide: counts?.toDecide,
    copies: counts?.unread || undefined,
  }
  return (
    <div className="inbox-tabs">
      <Tabs
        label={t('boxes')}
        current={tab}
        onChange={(next) => open(next as Tab)}
        tabs={tabs.map((key) => ({ key, label: t(key), count: countOf[key] }))}
      />
    </div>
  )
}

/** All copies at once are read. */
function SeeAll() {
  const t = useWords(words)
  const see = useWrite(approvals.seeCopies)
  const unread = useRead(approvals.counts, {}).data?.unread
  if (!unread) return null
  return (
    <Button size="small" loading={see.isPending} onClick={() => see.mutate({})}>
      {t('seeAll')}
    </Button>
  )
}
