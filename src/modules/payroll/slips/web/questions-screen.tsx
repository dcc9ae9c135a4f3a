import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { payroll } from '../../contract.ts'
import { slipHref } from './address.ts'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import { AnswerDialog, QuestionText } from './question-list.tsx'
import './slip.css'

type Row = z.output<typeof payroll.slipQuestions.output>['rows'][number]

const size = 50

/** What employees ask about their payslips: a task each. */
export function QuestionsScreen() {
  const t = useWords(words)
  const [{ view, run, page = '1' }, set] = useQueryState()
  const open = view !== 'all'
  const at = Math.max(1, Number(page) || 1)
  const { data, error, refetch } = useRead(payroll.slipQuestions, {
    ...{ open, offset: (at - 1) * size },
    ...(run && { runId: run }),
  })
  return (
    <Page>
      <PageHeader title={t('questions')} {...(data && { count: t('count', { count: data.total }) })} />
      <Columns>
        <Body padding="none">
          <div className="question-tabs">
            <Tabs
              label={t('questions')}
              tabs={[
                { key: 'open', label: t('open'), count: open ? data?.total : undefined },
                { key: 'all', label: t('answered'), count: open ? undefined : data?.total },
              ]}
              current={open ? 'open' : 'all'}
              onChange={(next) => set({ view: next === 'all' ? 'all' : undefined, page: undefined })}
            />
          </div>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={6} height={52} />}
          {data?.rows.length === 0 && <Empty title={t('noQuestions')}>{t('noQuestionsWhy')}</Empty>}
          {data && data.rows.length > 0 && (
            <>
              <ul className="question-rows">
                {data.rows.map((row) => (
                  <QuestionRow key={row.questionId} row={row} />
                ))}
              </ul>
              <PageFoot page={at} size={size} total={data.total} onPage={(next) => set({ page: String(next) })} />
            </>
          )}
        </Body>
      </Columns>
    </Page>
  )
}

function QuestionRow({ row }: { row: Row }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const may = useMay(payroll.answerSlip.name)
  const [answering, setAnswering] = useState(false)
  return (
    <li>
      <Avatar name={row.name} size={36} />
      <div className="grow">
        <p className="dense">
          <strong>{row.name}</strong>{' '}
          <span className="quiet">{[row.employeeNo, row.unit, monthName(row.month)].filter(Boolean).join(' · ')}</span>
        </p>
        <QuestionText question={row} />
        <div className="line wrap">
          <Anchor className="link" href={slipHref(row.runId, row)}>
            {t('openSlip')}
          </Anchor>
        </div>
      </div>
      {!row.answer && may && (
        <Button size="small" type="primary" onClick={() => setAnswering(true)}>
          {t('answer')}
        </Button>
      )}
      {answering && <AnswerDialog question={row} name={row.name} onClose={() => setAnswering(false)} />}
    </li>
  )
}
