import { Button } from 'antd'
import { useQueryState } from '../../client/use-address.ts'
import { useRead } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Anchor, useGo } from '../../ui/anchor.tsx'
import { Empty, FilteredAway } from '../../ui/empty.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Body, Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { NoticeGroup, NoticeState, notice } from '../contract.ts'
import { NoticeGroupRows } from './group-rows.tsx'
import { words } from './locale.ts'
import type { Listed } from './types.ts'
import { useFresh } from './use-fresh.ts'
import './notices.css'

/** 提醒: what is due, by day. */
export function Notices() {
  const t = useWords(words)
  const go = useGo()
  const [query, setQuery] = useQueryState()
  const state = NoticeState.options.find((each) => each === query.state) ?? 'open'
  const { data, error, refetch } = useRead(notice.list, { state })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        {...(data && { count: t('count', { count: data.counts.open }) })}
        actions={
          <Button size="small" onClick={() => go('/settings/notices')}>
            {t('settings')}
          </Button>
        }
      />
      <Body>
        <div className="stack apart notices">
          <div className="line wrap">
            <Segmented
              label={t('look')}
              value={state}
              onChange={(next) => setQuery({ state: next === 'open' ? undefined : next, kind: undefined })}
              options={NoticeState.options.map((value) => ({
                value,
                label: data ? t('withCount', { name: t(value), count: data.counts[value] }) : t(value),
              }))}
            />
            {data && <KindFilter kinds={data.kinds} />}
          </div>
          {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={6} height={52} />}
          {data && <Found listed={data} state={state} />}
        </div>
      </Body>
    </Page>
  )
}

function KindFilter({ kinds }: { kinds: Listed['kinds'] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [query, setQuery] = useQueryState()
  const chosen = kinds.filter(({ kind }) => kind === query.kind)
  if (kinds.length < 2 && chosen.length === 0) return null
  return (
    <FilterChips
      filters={[
        {
          key: 'kind',
          label: t('kind'),
          single: true,
          chosen: chosen.map(({ kind }) => kind),
          onChange: ([kind]) => setQuery({ kind }),
          options: kinds.map(({ kind, title, count }) => ({ value: kind, label: title[language], count })),
        },
      ]}
    />
  )
}

const noneWords = { open: 'noneOpen', putOff: 'nonePutOff', done: 'noneDone' } as const

function Found({ listed, state }: { listed: Listed; state: NoticeState }) {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const fresh = useFresh(listed.notices, state)
  const shown = listed.notices.filter(({ kind }) => !query.kind || kind === query.kind)
  if (listed.notices.length === 0) {
    return <Empty title={t(noneWords[state])}>{state === 'open' && t('noneOpenWhy')}</Empty>
  }
  if (shown.length === 0) return <FilteredAway onClear={() => setQuery({ kind: undefined })} />
  return (
    <>
      {NoticeGroup.options.map((group) => (
        <NoticeGroupRows
          key={`${group} ${query.kind}`}
          group={group}
          state={state}
          notices={shown.filter((each) => each.group === group)}
          kinds={listed.kinds}
          fresh={fresh}
          whole={Boolean(query.kind)}
        />
      ))}
      <Left kinds={listed.kinds.filter(({ kind, left }) => left > 0 && (!query.kind || kind === query.kind))} />
    </>
  )
}

/** What the list has no room for stands on a page of its own. */
function Left({ kinds }: { kinds: Listed['kinds'] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return kinds.map(({ kind, title, left, more }) => (
    <p key={kind} className="soft">
      {t('left', { kind: title[language], count: left })}{' '}
      {more && (
        <Anchor className="link" href={more}>
          {t('seeAll')}
        </Anchor>
      )}
    </p>
  ))
}
