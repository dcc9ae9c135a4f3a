import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden, shown } from '#platform/kernel/field-class.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type Mail, mail } from '../contract.ts'
import { words } from '../locale.ts'

/** The mails that were written, and with no mail server the only place to read them. */
export function Outbox() {
  const t = useWords(words)
  const [before, setBefore] = useState<string>()
  const [open, setOpen] = useState<Mail>()
  const { data, error, refetch } = useRead(mail.outbox, { before })
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Columns>
        <Body>
          <div className="stack">
            {data?.sending === false && <Note tone="waiting">{t('notSending')}</Note>}
            {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
            <Mails rows={data?.mails} open={open} onOpen={setOpen} />
            <div className="line" style={{ justifyContent: 'center' }}>
              {before && <Button onClick={() => setBefore(undefined)}>{t('newest')}</Button>}
              {data?.next && <Button onClick={() => setBefore(data.next ?? undefined)}>{t('more')}</Button>}
            </div>
          </div>
        </Body>
        {open && <MailPeek letter={open} onClose={() => setOpen(undefined)} />}
      </Columns>
    </Page>
  )
}

type MailsProps = { rows: Mail[] | undefined; open: Mail | undefined; onOpen: (letter: Mail) => void }

function Mails({ rows, open, onOpen }: MailsProps) {
  const t = useWords(words)
  const format = useFormat()
  const columns: Column<Mail>[] = [
    { key: 'createdAt', title: t('createdAt'), width: 170, render: (row) => format.moment(row.createdAt) },
    { key: 'to', title: t('to'), render: (row) => shown(row.to) ?? <Locked /> },
    { key: 'subject', title: t('subject'), render: (row) => row.subject },
    { key: 'state', title: t('state'), width: 110, render: (row) => <State letter={row} /> },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.subject}
      current={open?.id}
      onPeek={onOpen}
      empty={<Empty title={t('none')} />}
      phone={(row) => (
        <PhoneRow title={row.subject} detail={format.moment(row.createdAt)} figure={<State letter={row} />} />
      )}
    />
  )
}

function State({ letter }: { letter: Mail }) {
  const t = useWords(words)
  if (letter.sentAt) return <StatusTag>{t('sent')}</StatusTag>
  return <StatusTag tone={letter.problem ? 'broken' : 'waiting'}>{t('waiting')}</StatusTag>
}

function MailPeek({ letter, onClose }: { letter: Mail; onClose: () => void }) {
  const t = useWords(words)
  const { body, problem, tries } = letter
  return (
    <Peek title={letter.subject} detail={shown(letter.to) ?? <Locked />} onClose={onClose}>
      {problem && <Note tone="broken">{t('failed', { count: tries, problem })}</Note>}
      {isHidden(body) && <p className="soft">{t('hiddenBody')}</p>}
      {body === '' && <p className="soft">{t('clearedBody')}</p>}
      <p className="prose" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {shown(body)}
      </p>
    </Peek>
  )
}
