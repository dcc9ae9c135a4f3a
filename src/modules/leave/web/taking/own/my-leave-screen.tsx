import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { addDays, type Month } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../../contract.ts'
import { useAmount } from '../../shared/amount.ts'
import { Balances } from '../balances.tsx'
import { AskFields, useDeedWord } from '../form/ask-fields.tsx'
import { firstFree } from '../form/draft.ts'
import type { Mine } from '../form/types.ts'
import { type Ask, useAsk } from '../form/use-ask.ts'
import { words } from '../locale.ts'
import { RequestRows } from '../request-rows.tsx'
import { ReturnedNote } from './returned-note.tsx'
import './my-leave.css'

/** 请假: asking, what there is, and what one has asked for. Made for the phone first. */
export function MyLeaveScreen() {
  const t = useWords(words)
  const today = useToday()
  const [month, setMonth] = useState(() => addDays(today, 1).slice(0, 7) as Month)
  const { data, error, refetch } = useRead(leave.mine, { month })
  if (data?.person && data.types.length > 0) return <Opened mine={data} month={month} onMonth={setMonth} />
  return (
    <Page>
      <PageHeader title={t('ask')} />
      <Columns>
        <Body>
          {error && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={8} height={52} />}
          {data && (data.person ? <NoTypes /> : <Empty title={t('notInRoster')}>{t('notInRosterWhy')}</Empty>)}
        </Body>
      </Columns>
    </Page>
  )
}

function NoTypes() {
  const t = useWords(words)
  return <Empty title={t('noTypes')}>{t('noTypesWhy')}</Empty>
}

type OpenedProps = { mine: Mine; month: Month; onMonth: (month: Month) => void }

/** What is open is said by the address: `?request=` mends one that came back. */
function Opened(props: OpenedProps) {
  const [{ request }] = useQueryState()
  const again = props.mine.requests.find(({ requestId, state }) => requestId === request && state === 'returned')
  return <Asking key={again?.requestId ?? ''} {...props} again={again} />
}

function Asking({ mine, month, onMonth, again }: OpenedProps & { again: Mine['requests'][number] | undefined }) {
  const t = useWords(words)
  const phone = usePhone()
  const today = useToday()
  const mayAsk = useMay(leave.request.name)
  const ask = useAsk({ types: mine.types, day: firstFree(mine.days, addDays(today, 1)), again })
  const deed = <SendButton ask={ask} />
  const showMonth = useEffectEvent(onMonth)
  useEffect(() => {
    if (again) showMonth(again.fromDay.slice(0, 7) as Month)
  }, [again])
  return (
    <Page>
      <PageHeader title={t('ask')} />
      <Columns>
        <Body>
          <div className="stack apart">
            <ReturnedNote requests={mine.requests} again={again} />
            {mayAsk && <AskFields {...{ ask, month, onMonth }} days={mine.days} {...(!phone && { deed })} />}
            <div className="leave-part">
              <Section title={t('myRequests')}>
                <RequestRows requests={mine.requests} own />
              </Section>
            </div>
          </div>
        </Body>
        <Aside label={t('myBalances')}>
          <div className="leave-part">
            <Balances types={mine.types} personId={mine.person?.personId ?? ''} />
          </div>
        </Aside>
      </Columns>
      {phone && mayAsk && <ThumbBar>{deed}</ThumbBar>}
    </Page>
  )
}

function SendButton({ ask }: { ask: Ask }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [language] = useLanguage()
  const [, setQuery] = useQueryState()
  const amount = useAmount()
  const deedWord = useDeedWord()
  const { preview, choice } = ask
  const said = {
    type: choice?.type.names[language] ?? '',
    amount: choice && preview ? amount(preview.units, choice.type.unit) : '',
  }
  return (
    <Button
      className="ask-leave-deed"
      type="primary"
      loading={ask.busy}
      disabled={!ask.ready}
      onClick={() =>
        ask.send((sent) => {
          setQuery({ request: undefined })
          tell({ said: t(sent?.state === 'approved' ? 'approvedAtOnce' : 'sent', said) })
        })
      }
    >
      {deedWord(ask, said)}
    </Button>
  )
}
