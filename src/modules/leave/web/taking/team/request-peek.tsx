import { useState } from 'react'
import { approvals } from '#modules/approvals/contract.ts'
import { ApprovalLink } from '#modules/approvals/web/shared/asked-row.tsx'
import { RequestPath } from '#modules/approvals/web/shared/path.tsx'
import { download } from '#platform/client/download.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk, useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden, shown } from '#platform/kernel/field-class.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { type KeyValue, KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { words as leaveWords } from '../../../locale.ts'
import { useAmount } from '../../shared/amount.ts'
import { LeaveState } from '../../shared/leave-state.tsx'
import { useSpan, useWeekday } from '../../shared/use-span.ts'
import { words } from '../locale.ts'
import { RequestDeeds } from '../request-deeds.tsx'
import { useRequestTitle } from '../request-title.ts'
import { TypeOf } from './request-list.tsx'
import './request-peek.css'

type Shown = (typeof leave.show)['output']['_output']

/** One request without leaving the list: its days, what it moved in the ledger, and its way. */
export function RequestPeek({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const t = useWords(words)
  const go = useGo()
  const title = useRequestTitle()
  const { data, error, refetch } = useRead(leave.show, { requestId }, { keep: false })
  return (
    <Peek
      {...(data && { leading: <Avatar name={data.name} size={36} /> })}
      title={data?.name ?? t('aRequest')}
      {...(data && { detail: title(data), actions: <RequestDeeds request={data} /> })}
      {...(data && { onOpen: () => go(`/people/${data.personId}/leave`) })}
      onClose={onClose}
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={6} />}
      {data && <Contents request={data} />}
    </Peek>
  )
}

function Contents({ request }: { request: Shown }) {
  const t = useWords(words)
  return (
    <>
      <KeyValues items={useFacts(request)} />
      <Section title={t('countedDays')}>
        <CountedDays request={request} />
      </Section>
      <Moved request={request} />
      <Way request={request} />
    </>
  )
}

function useFacts(request: Shown): KeyValue[] {
  const t = useWords(words)
  const f = useFormat()
  const span = useSpan()
  const { state, type, reason, decisionReason, askedAt, waitingFor } = request
  const attached = shown(request.attached) ?? []
  const facts = [
    { key: 'state', label: t('state'), value: <LeaveState state={state} /> },
    { key: 'waits', label: t('waitingFor'), value: waitingFor.join(t('comma')) },
    { key: 'type', label: t('type'), value: <TypeOf type={type} /> },
    { key: 'when', label: t('when'), value: span(request) },
    { key: 'reason', label: t('reason'), value: shown(reason) },
    { key: 'files', label: t('files'), value: attached.length > 0 && <Files request={request} files={attached} /> },
    { key: 'decided', label: t('decisionReason'), value: shown(decisionReason) },
    { key: 'asked', label: t('askedAt'), value: f.moment(askedAt) },
  ]
  return facts.filter(({ value }) => value)
}

type Attached = Exclude<Shown['attached'], { hidden: true }>

/** Each is fetched with a click, where one may. */
function Files({ request: { requestId }, files }: { request: Shown; files: Attached }) {
  const ask = useAsk(leave.attachment)
  const may = useMay(leave.attachment.name)
  const [problem, setProblem] = useState<string>()
  const fetchFile = (fileId: string) =>
    ask({ requestId, fileId }).then(
      ({ ticket }) => download(ticket),
      (error: Error) => setProblem(error.message),
    )
  return (
    <ul className="peek-files">
      {files.map(({ fileId, name }) => (
        <li key={fileId}>
          {may ? (
            <button className="bare link" type="button" onClick={() => void fetchFile(fileId)}>
              <Icon name="download" size={14} /> {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
      {problem && (
        <li className="broken" role="alert">
          {problem}
        </li>
      )}
    </ul>
  )
}

const daysAtMost = 31

function CountedDays({ request: { days, type } }: { request: Shown }) {
  const t = useWords(words)
  const f = useFormat()
  const weekday = useWeekday()
  const amount = useAmount()
  const unit = shown(type)?.unit ?? 'half'
  return (
    <ul className="counted-days dense">
      {days.slice(0, daysAtMost).map(({ day, part, why, units, stands }) => (
        <li key={`${day} ${part}`} className={stands ? 'line' : 'line given-back'}>
          <span className="grow">
            {f.day(day, 'table')} {weekday(day)} <span className="quiet">{t(`why.${why}`)}</span>
          </span>
          <span>{stands ? amount(units, unit) : t('givenBack')}</span>
        </li>
      ))}
      {days.length > daysAtMost && <li className="quiet">{t('moreDays', { count: days.length - daysAtMost })}</li>}
    </ul>
  )
}

/** By day and kind together what the ledger holds. */
function Moved({ request: { entries, type } }: { request: Shown }) {
  const t = useWords(words)
  const kindOf = useWords(leaveWords)
  const [language] = useLanguage()
  const amount = useAmount()
  if (isHidden(entries) || entries.length === 0) return null
  const unit = shown(type)?.unit ?? 'half'
  const lines = Map.groupBy(entries, ({ kind, of }) => `${kind} ${of?.[language] ?? ''}`)
  return (
    <Section title={t('inLedger')}>
      <ul className="counted-days dense">
        {[...lines].map(([key, all]) => {
          const [first] = all
          const sum = all.reduce((total, { units }) => total + units, 0)
          return (
            <li key={key} className="line">
              <span className="grow">
                {first && kindOf(`entry.${first.kind}`)} <span className="quiet">{first?.of?.[language]}</span>
              </span>
              <span>{amount(sum, unit)}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** How far it is, for who may see the approval. */
function Way({ request: { approvalId, askedAt } }: { request: Shown }) {
  const t = useWords(words)
  const may = useMay(approvals.request.name)
  const found = useRead(
    approvals.request,
    { requestId: approvalId ?? '' },
    { enabled: may && approvalId !== null, keep: false },
  )
  if (!found.data || !approvalId) return null
  const { path, asker } = found.data
  return (
    <Section title={t('way')} action={<ApprovalLink approvalId={approvalId} />}>
      <RequestPath path={path} asked={{ name: asker.name, at: askedAt }} />
    </Section>
  )
}
