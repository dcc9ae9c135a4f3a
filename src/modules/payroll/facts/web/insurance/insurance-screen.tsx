import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import { InsuranceMark, insuranceMarks } from '../../contract/insurance.ts'
import { words } from '../locale.ts'
import { useListed } from '../shared/use-listed.ts'
import { InsurancePeek } from './insurance-peek.tsx'
import { InsuranceTable } from './insurance-table.tsx'
import { SetInsuranceDialog } from './set-insurance-dialog.tsx'
import type { InsuranceFound } from './types.ts'
import './insurance.css'

/** 社保公积金: where and on what everybody is insured, and what is off. */
export function InsuranceScreen() {
  const t = useWords(words)
  const listed = useListed()
  const [{ mark: asked, peek, do: deed }, setQuery] = useQueryState()
  const mark = InsuranceMark.safeParse(asked).data
  const found = useRead(payroll.insurance, { ...listed.asked, ...(mark && { mark }) })
  const row = found.data?.rows.find(({ personId }) => personId === peek)
  return (
    <Page>
      <PageHeader
        title={t('insurance')}
        {...(found.data && { count: t('people', { count: found.data.count }) })}
        {...useDeeds()}
      />
      <Columns>
        <Body padding="none">
          {found.data && <Missing found={found.data} />}
          <ListPage
            search={listed.search}
            filters={[
              listed.unit,
              {
                ...{ key: 'mark', label: t('toLookAt'), single: true, chosen: mark ? [mark] : [] },
                options: insuranceMarks.map((each) => ({
                  value: each,
                  label: t(`mark.${each}`),
                  count: found.data?.marks[each] ?? 0,
                })),
                onChange: ([next]: string[]) => setQuery({ mark: next, page: undefined, peek: undefined }),
              },
            ]}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <InsuranceTable
                found={found.data}
                page={listed.asked.page}
                onPage={listed.onPage}
                narrowed={listed.narrowed || mark !== undefined}
              />
            )}
          </ListPage>
        </Body>
        {row && <InsurancePeek row={row} onClose={() => setQuery({ peek: undefined, do: undefined })} />}
      </Columns>
      {deed === 'set' && row && <SetInsuranceDialog row={row} onClose={() => setQuery({ do: undefined })} />}
    </Page>
  )
}

/** The pages beside this one: buttons, on the phone behind 更多. */
function useDeeds() {
  const t = useWords(words)
  const go = useGo()
  const phone = usePhone()
  const may = { moves: useMay(payroll.insuranceMoves.name), bases: useMay(payroll.setBases.name) }
  const places = (['moves', 'bases'] as const).filter((key) => may[key])
  const open = (key: string) => go(`/payroll/insurance/${key}`)
  if (phone) return { more: places.map((key) => ({ key, label: t(key), onChoose: () => open(key) })) }
  const buttons = places.map((key) => (
    <Button key={key} size="small" onClick={() => open(key)}>
      {t(key)}
    </Button>
  ))
  return { actions: <>{buttons}</> }
}

/** Cities without figures keep pay from being counted: that comes first. */
function Missing({ found: { marks } }: { found: InsuranceFound }) {
  const t = useWords(words)
  const without = marks.noFigures + marks.noFundFigures
  if (without === 0) return null
  return (
    <div className="insurance-note">
      <Note
        tone="waiting"
        title={t('figuresMissing', { count: marks.noFigures || marks.noFundFigures })}
        actions={
          <Anchor className="link" href="/settings/law">
            {t('toFigures')}
          </Anchor>
        }
      >
        {t('figuresMissingWhy')}
      </Note>
    </div>
  )
}
