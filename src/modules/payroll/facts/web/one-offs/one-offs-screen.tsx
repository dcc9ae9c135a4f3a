import { Button } from 'antd'
import { HeadSteps, PhoneSteps, useMonth } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { useListed } from '../shared/use-listed.ts'
import { AddOneOffDialog } from './add-one-off-dialog.tsx'
import { OneOffDialog } from './one-off-dialog.tsx'
import { OneOffTable } from './one-off-table.tsx'
import type { OneOffsFound } from './types.ts'
import './one-offs.css'

/** 一次性项目: what is paid or kept once in a month, each with where it comes from. */
export function OneOffsScreen() {
  const listed = useListed()
  const [month, setMonth] = useMonth()
  const [{ item, source, open, do: deed }, setQuery] = useQueryState()
  const narrow = { ...(item && { item }), ...(source && { source }) }
  const found = useRead(payroll.oneOffs, { ...listed.asked, ...narrow, month })
  const opened = found.data?.rows.find(({ oneOffId }) => oneOffId === open)
  const items = found.data?.items ?? []
  const narrowed = listed.narrowed || Object.keys(narrow).length > 0
  return (
    <Page>
      <Head found={found.data} narrowed={narrowed} />
      <Columns>
        <Body padding="none">
          <PhoneSteps month={month} onMonth={setMonth} />
          <ListPage search={listed.search} filters={useFilters(found.data)}>
            {found.data && <Total found={found.data} />}
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <OneOffTable found={found.data} month={month} listed={listed} />
            )}
          </ListPage>
        </Body>
      </Columns>
      {deed === 'add' && items.length > 0 && (
        <AddOneOffDialog items={items} month={month} onClose={() => setQuery({ do: undefined })} />
      )}
      {opened && <OneOffDialog row={opened} onClose={() => setQuery({ open: undefined })} />}
    </Page>
  )
}

/** An empty month asks for the first one itself. */
function Head({ found, narrowed }: { found: OneOffsFound | undefined; narrowed: boolean }) {
  const t = useWords(words)
  const [month, setMonth] = useMonth()
  const isBare = found?.count === 0 && !narrowed
  const offersToAdd = !isBare && (found?.items.length ?? 0) > 0
  return (
    <PageHeader
      title={t('oneOffs')}
      {...(found && !isBare && { count: t('entries', { count: found.count }) })}
      actions={
        <>
          <HeadSteps month={month} onMonth={setMonth} />
          {offersToAdd && <AddButton />}
        </>
      }
      more={useMore()}
    />
  )
}

function Total({ found: { total, count } }: { found: OneOffsFound }) {
  const t = useWords(words)
  const f = useFormat()
  const fen = shown(total)
  if (fen === undefined || count === 0) return null
  return <p className="one-off-total soft">{t('totalOf', { amount: f.money(fen, 'bare') })}</p>
}

type Option = { value: string; label: string; count?: number }

function useFilters(found: OneOffsFound | undefined) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { unit } = useListed()
  const [{ item, source }, setQuery] = useQueryState()
  const filter = (key: 'item' | 'source', chosen: string | undefined, options: Option[]) => ({
    ...{ key, label: t(key), single: true, chosen: chosen ? [chosen] : [], options },
    onChange: ([next]: string[]) => setQuery({ [key]: next, page: undefined }),
  })
  const items = (found?.items ?? []).map(({ code, names }) => ({ value: code, label: names[language] }))
  const sources = found?.sources ?? []
  return [
    unit,
    filter('item', item, items),
    filter(
      'source',
      source,
      sources.map((each) => ({ value: each.source, label: each.names[language], count: each.count })),
    ),
  ]
}

function AddButton() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(payroll.addOneOff.name)
  return (
    may && (
      <Button size="small" type="primary" onClick={() => setQuery({ do: 'add' }, true)}>
        {t('addOneOff')}
      </Button>
    )
  )
}

function useMore() {
  const t = useWords(words)
  const go = useGo()
  const [month] = useMonth()
  const may = useMay(payroll.importOneOffs.name)
  const open = () => go(`/payroll/one-offs/import?month=${month}`)
  return may ? [{ key: 'import', label: t('importTable'), onChoose: open }] : []
}
