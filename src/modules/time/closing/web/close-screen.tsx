import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { HeadSteps, PhoneSteps, shifted, useMonth } from '../../web/month-steps.tsx'
import { closingPage, exceptionKinds, saidStates } from '../contract.ts'
import { CloseDialog, ReopenDialog } from './close-dialogs.tsx'
import { words } from './locale.ts'
import { PeopleTable } from './people-table.tsx'

type State = (typeof time)['monthState']['output']['_output']

/** A month on its way to being closed: what is still to be looked at, what everybody says, and the deed. */
export function CloseScreen() {
  const t = useWords(words)
  const [present, setMonth] = useMonth()
  const [{ month: asked }] = useQueryState()
  const month = asked ? present : shifted(present, -1)
  const [busy, setBusy] = useState(false)
  const state = useRead(time.monthState, { month }, { every: busy ? 2_000 : 30_000 })
  if (state.data && state.data.reckoning !== busy) setBusy(state.data.reckoning)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        {...(state.data && { count: t('people', { count: state.data.people }), tag: <StateTag state={state.data} /> })}
        actions={
          <>
            <HeadSteps month={month} onMonth={setMonth} />
            {state.data && <Deed state={state.data} month={month} />}
          </>
        }
      />
      <Columns>
        <Body padding="none">
          <PhoneSteps month={month} onMonth={setMonth} />
          {state.error && !state.data ? (
            <Problem error={state.error} onRetry={() => void state.refetch()} />
          ) : (
            <People month={month} state={state.data} />
          )}
        </Body>
      </Columns>
    </Page>
  )
}

const tones: Record<State['state'], Tone> = { running: 'running', over: 'waiting', closed: 'good' }

function StateTag({ state: { state, closed, reckoning } }: { state: State }) {
  const t = useWords(words)
  const { moment } = useFormat()
  if (reckoning) return <StatusTag tone="running">{t('reckoning')}</StatusTag>
  const title = closed ? t('closedBy', { name: closed.by, at: moment(closed.at) }) : undefined
  return (
    <span title={title}>
      <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
    </span>
  )
}

function Deed({ state, month }: { state: State; month: Month }) {
  const t = useWords(words)
  const may = { close: useMay(time.closeMonth.name), reopen: useMay(time.reopenMonth.name) }
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const open = Object.values(state.exceptions).reduce((sum, count) => sum + count, 0) + state.said.disputed
  if (state.state === 'running') return null
  if (state.state === 'closed') {
    return (
      <>
        {may.reopen && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('reopen')}
          </Button>
        )}
        {asking && <ReopenDialog month={month} onClose={close} />}
      </>
    )
  }
  return (
    <>
      {may.close && (
        <Button type="primary" size="small" disabled={state.reckoning} onClick={() => setAsking(true)}>
          {t('close')}
        </Button>
      )}
      {asking && <CloseDialog month={month} open={open} onClose={close} />}
    </>
  )
}

function People({ month, state }: { month: Month; state: State | undefined }) {
  const t = useWords(words)
  const [{ view, said, search = '', page = '1' }, set] = useQueryState()
  const exception = exceptionKinds.find((each) => each === view)
  const saying = saidStates.find((each) => each === said)
  const at = Math.max(1, Number(page) || 1)
  const filter = { ...(exception && { exception }), ...(saying && { said: saying }), search }
  const people = useRead(time.monthPeople, { month, ...filter, offset: (at - 1) * closingPage })
  return (
    <ListPage
      views={[
        { key: 'all', label: t('all'), count: state?.people },
        ...exceptionKinds.map((key) => ({ key, label: t(`exception.${key}`), count: state?.exceptions[key] })),
      ]}
      view={exception ?? 'all'}
      onView={(next) => set({ view: next === 'all' ? undefined : next, page: undefined })}
      search={{
        value: search,
        onChange: (typed) => set({ search: typed, page: undefined }),
        placeholder: t('search'),
      }}
      filters={[
        {
          key: 'said',
          label: t('said'),
          chosen: saying ? [saying] : [],
          single: true,
          onChange: ([chosen]) => set({ said: chosen, page: undefined }),
          options: saidStates.map((value) => ({ value, label: t(`said.${value}`), count: state?.said[value] ?? 0 })),
        },
      ]}
    >
      {people.error && !people.data ? (
        <Problem error={people.error} onRetry={() => void people.refetch()} />
      ) : (
        <PeopleTable
          rows={people.data?.rows}
          month={month}
          page={{
            page: at,
            size: closingPage,
            total: people.data?.total ?? 0,
            onPage: (next) => set({ page: String(next) }),
          }}
          empty={<Empty title={t('nobody')} />}
        />
      )}
    </ListPage>
  )
}
