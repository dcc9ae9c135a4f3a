import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Card } from '#platform/ui/card.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { Problem } from '../problem.tsx'
import { type ChangeRequest, known } from '../types.ts'
import { whenDone } from '../when-done.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import { words } from './locale.ts'
import { RequestChanges } from './request-changes.tsx'
import './requests.css'

const states = ['waiting', 'accepted', 'declined', 'withdrawn'] as const

/** What people ask to have changed in their own records: decided one by one. */
export function RequestsScreen() {
  const t = useWords(words)
  const s = useWords(shared)
  const [query, setQuery] = useQueryState()
  const state = states.find((each) => each === query.state) ?? 'waiting'
  const page = Math.max(1, Number(query.page) || 1)
  const found = useRead(people.changeRequests, { state, page })
  const rows = found.data?.rows
  const count = found.data?.count ?? 0
  return (
    <Page>
      <PageHeader
        title={t('requests')}
        {...(state === 'waiting' && rows && { count: t('requestsWaiting', { count }) })}
      />
      <Columns>
        <Body>
          <div className="stack apart">
            <Tabs
              label={t('requests')}
              current={state}
              onChange={(next) => setQuery({ state: next === 'waiting' ? undefined : next, page: undefined })}
              tabs={states.map((key) => ({ key, label: s(`request.${key}`), ...(key === state && rows && { count }) }))}
            />
            {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
            {!rows && !found.error && <LoadingRows rows={4} height={52} avatar />}
            {rows?.length === 0 &&
              (state === 'waiting' ? (
                <Empty title={t('noRequests')}>{t('noRequestsWhy')}</Empty>
              ) : (
                <Empty title={t('noOld')} />
              ))}
            <ul className="requests">
              {rows?.map((request) => (
                <li key={request.requestId}>
                  <RequestCard request={request} />
                </li>
              ))}
            </ul>
            {count > 50 && (
              <PageFoot page={page} size={50} total={count} onPage={(next) => setQuery({ page: String(next) })} />
            )}
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function RequestCard({ request }: { request: ChangeRequest }) {
  const t = useWords(words)
  const f = useFormat()
  const { personId, fullName, state } = request
  const reason = known(request.reason)
  const when = request.decidedAt
    ? t('decidedAt', { at: f.moment(request.decidedAt) })
    : t('askedAt', { at: f.moment(request.askedAt) })
  return (
    <Card>
      <div className="stack">
        <div className="line">
          <Avatar name={fullName} size={36} />
          <div className="grow">
            <h2>
              <Anchor href={`/people/${personId}/overview`}>{fullName}</Anchor>
            </h2>
            <p className="small quiet">{[request.employeeNo, request.orgUnit, when].filter(Boolean).join(' · ')}</p>
          </div>
          {state !== 'waiting' && <RequestState state={state} />}
        </div>
        <RequestChanges request={request} />
        {reason && <Note icon="chat">{reason}</Note>}
        {request.decisionReason && <Note tone="waiting">{request.decisionReason}</Note>}
        {state === 'waiting' && <Decision request={request} />}
      </div>
    </Card>
  )
}

export function RequestState({ state }: { state: ChangeRequest['state'] }) {
  const s = useWords(shared)
  const tone = { waiting: 'waiting', accepted: 'good', declined: 'broken', withdrawn: 'normal' } as const
  return (
    <StatusTag tone={tone[state]} live={state === 'waiting'}>
      {s(`request.${state}`)}
    </StatusTag>
  )
}

function Decision({ request: { requestId, fullName } }: { request: ChangeRequest }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay('people.decideChange')
  const write = useWrite(people.decideChange)
  const [declining, setDeclining] = useState(false)
  if (!may) return null
  const accept = () =>
    whenDone(write.mutateAsync({ requestId, accept: true }), () => tell({ said: t('accepted', { name: fullName }) }))
  return (
    <>
      {write.error && <RefusalNote reason={write.error.message} />}
      <div className="line request-verbs">
        <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
        <Button type="primary" loading={write.isPending} onClick={accept}>
          {t('accept')}
        </Button>
      </div>
      {declining && <DeclineDialog requestId={requestId} name={fullName} onClose={() => setDeclining(false)} />}
    </>
  )
}
