import { Button } from 'antd'
import { organization } from '#modules/organization/contract.ts'
import { HeadSteps, useMonth } from '#modules/time/web/month-steps.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { leave } from '../../../contract.ts'
import { words as shared } from '../../shared/locale.ts'
import { words } from '../locale.ts'
import { ForDialog } from '../person/for-dialog.tsx'
import { PhoneWeek } from './phone-week.tsx'
import { RequestList, useTypes } from './request-list.tsx'
import { RequestPeek } from './request-peek.tsx'
import { TeamCalendar } from './team-calendar.tsx'
import { type AskedOfTeam, states, useAsked, views } from './use-asked.ts'

/** 请假与日历: who is away when, and everything that was asked for. */
export function LeaveScreen() {
  const t = useWords(words)
  const phone = usePhone()
  const asked = useAsked()
  const [month, setMonth] = useMonth()
  const isCalendar = asked.view === 'calendar'
  const filters = useFilters(asked)
  const mayList = useMay(leave.requests.name)
  const mayCount = useMay(leave.countAnew.name)
  return (
    <Page>
      <PageHeader
        title={t('teamLeave')}
        actions={
          <>
            {isCalendar && <HeadSteps month={month} onMonth={setMonth} />}
            <ForButton asked={asked} />
          </>
        }
      />
      <Columns>
        <Body padding="none">
          <ListPage
            views={views
              .filter((key) => key === 'calendar' || (key === 'list' ? mayList : mayCount))
              .map((key) => ({ key, label: t(`view.${key}`) }))}
            view={asked.view}
            onView={(next) =>
              asked.set({ view: next === 'calendar' ? undefined : next, page: undefined, peek: undefined })
            }
            filters={filters}
            {...(!isCalendar && {
              search: {
                value: asked.search,
                onChange: (search) => asked.set({ search, page: undefined }),
                placeholder: t('search'),
              },
            })}
          >
            {isCalendar && phone && <PhoneWeek asked={asked} />}
            {isCalendar && !phone && <TeamCalendar asked={asked} month={month} />}
            {!isCalendar && <RequestList asked={asked} />}
          </ListPage>
        </Body>
        {asked.peek && <RequestPeek requestId={asked.peek} onClose={() => asked.set({ peek: undefined })} />}
      </Columns>
      {asked.doing === 'for' && <ForDialog onClose={() => asked.set({ do: undefined })} />}
    </Page>
  )
}

function ForButton({ asked }: { asked: AskedOfTeam }) {
  const t = useWords(words)
  const may = useMay(leave.requestFor.name)
  return (
    may && (
      <Button size="small" type="primary" onClick={() => asked.set({ do: 'for' }, true)}>
        {t('askFor')}
      </Button>
    )
  )
}

const mostUnits = 100

function useFilters({ view, unit, state, type, days, set }: AskedOfTeam): Filter[] {
  const t = useWords(words)
  const s = useWords(shared)
  const today = useToday()
  const [language] = useLanguage()
  const units = useRead(organization.units, { asOf: today, limit: mostUnits })
  const types = useTypes()
  const one = (key: string, label: string, chosen: string | undefined, options: Filter['options']): Filter => ({
    ...{ key, label, single: true, chosen: chosen ? [chosen] : [], options },
    onChange: ([next]) => set({ [key]: next, page: undefined }),
  })
  const byUnit = one(
    'unit',
    t('unit'),
    unit,
    (units.data?.rows ?? []).map(({ id, path }) => ({ value: id, label: path.join(' / ') })),
  )
  if (view === 'calendar') return [byUnit]
  const typeOptions = types.map(({ typeId, names }) => ({ value: typeId, label: names[language] }))
  return [
    one(
      'state',
      t('state'),
      state,
      states.map((value) => ({ value, label: s(`state.${value}`) })),
    ),
    ...(typeOptions.length > 0 ? [one('type', t('type'), type, typeOptions)] : []),
    byUnit,
    { ...one('days', t('days'), days, []), days: true },
  ]
}
