import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { type AskState, askStates } from '../contract.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CorrectionList } from './correction-list.tsx'
import { words } from './locale.ts'
import { MonthList } from './month-list.tsx'
import { OvertimeList } from './overtime-list.tsx'
import { RulesDialog } from './rules-dialog.tsx'

const views = ['month', 'requests', 'corrections'] as const
type View = (typeof views)[number]

/** So many months back, and the next. */
const back = 11

const monthsAround = (today: Day): Month[] =>
  Array.from({ length: back + 2 }, (_, at) => addMonths(`${today.slice(0, 7)}-01` as Day, 1 - at).slice(0, 7) as Month)

export type Narrowed = { month: Month | undefined; state: AskState | undefined; page: number }

/** What the address asks for. */
function useNarrowed(): Narrowed & { view: View } {
  const [query] = useQueryState()
  const today = useToday()
  const view = views.find((each) => each === query.view) ?? 'month'
  const month = monthsAround(today).find((each) => each === query.month)
  return {
    view,
    month: month ?? (view === 'month' ? (today.slice(0, 7) as Month) : undefined),
    state: askStates.find((each) => each === query.state),
    page: Math.max(1, Number(query.page) || 1),
  }
}

function useFilters({ view, month, state }: ReturnType<typeof useNarrowed>): Filter[] {
  const t = useWords(words)
  const today = useToday()
  const [, setQuery] = useQueryState()
  const byMonth: Filter = {
    ...{ key: 'month', label: t('month'), single: true, chosen: month ? [month] : [] },
    onChange: ([next]) => setQuery({ month: next, page: undefined }),
    options: monthsAround(today).map((value) => ({ value, label: value })),
  }
  if (view === 'month') return [byMonth]
  const byState: Filter = {
    ...{ key: 'state', label: t('state'), single: true, chosen: state ? [state] : [] },
    onChange: ([next]) => setQuery({ state: next, page: undefined }),
    options: askStates.map((value) => ({ value, label: t(`state.${value}`) })),
  }
  return [byMonth, byState]
}

/** 加班: who is nearest the limit this month, and what is asked for. */
export function OvertimeScreen() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const asked = useNarrowed()
  const { view } = asked
  const mayRule = useMay('time.saveAskingRules')
  const onPage = (page: number) => setQuery({ page: String(page) })
  return (
    <Page>
      <PageHeader
        title={t('overtime')}
        actions={<AssignButton />}
        more={mayRule ? [{ key: 'rules', label: t('rules'), onChoose: () => setQuery({ do: 'rules' }, true) }] : []}
      />
      <Columns>
        <Body padding="none">
          <ListPage
            views={views.map((key) => ({ key, label: t(`view.${key}`) }))}
            view={view}
            onView={(next) =>
              setQuery({ view: next === 'month' ? undefined : next, page: undefined, state: undefined })
            }
            filters={useFilters(asked)}
          >
            {view === 'month' && <MonthList asked={asked} onPage={onPage} />}
            {view === 'requests' && <OvertimeList asked={asked} onPage={onPage} />}
            {view === 'corrections' && <CorrectionList asked={asked} onPage={onPage} />}
          </ListPage>
        </Body>
      </Columns>
      {query.do === 'assign' && <AssignDialog onClose={() => setQuery({ do: undefined })} />}
      {query.do === 'rules' && <RulesDialog onClose={() => setQuery({ do: undefined })} />}
    </Page>
  )
}

function AssignButton() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay('time.assignOvertime')
  return (
    may && (
      <Button size="small" type="primary" onClick={() => setQuery({ do: 'assign' }, true)}>
        {t('assign')}
      </Button>
    )
  )
}
