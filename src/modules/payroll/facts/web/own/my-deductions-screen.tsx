import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Note } from '#platform/ui/note.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { canSend, Declare, DeclareDeed } from './declare.tsx'
import { DeductionRows } from './deduction-rows.tsx'
import { useDeclare } from './use-declare.ts'
import './own.css'

type Mine = (typeof payroll.myDeductions)['output']['_output']

/** 专项附加扣除: what one has declared, and one more in three taps. */
export function MyDeductionsScreen() {
  const t = useWords(words)
  const found = useRead(payroll.myDeductions, {})
  const may = useMay(payroll.declareDeduction.name)
  const phone = usePhone()
  const declaring = useDeclare(undefined)
  const deed = <DeclareDeed declaring={declaring} />
  return (
    <Page>
      <PageHeader title={t('deductions')} />
      <Columns>
        <Body>
          {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
          {found.isLoading && <LoadingRows rows={6} height={52} />}
          {found.data && (
            <div className="stack apart">
              <Renewal mine={found.data} />
              {may && (
                <Section title={t('declareOne')}>
                  <Declare declaring={declaring} amounts={found.data.amounts} {...(!phone && { deed })} />
                </Section>
              )}
            </div>
          )}
        </Body>
        {found.data && (
          <Aside label={t('myDeclared')}>
            <Declared mine={found.data} />
          </Aside>
        )}
      </Columns>
      {phone && may && canSend(declaring) && <ThumbBar>{deed}</ThumbBar>}
    </Page>
  )
}

/** What is deducted this month, and everything of the year. */
function Declared({ mine: { rows, thisMonth, year } }: { mine: Mine }) {
  const t = useWords(words)
  const f = useFormat()
  return (
    <div className="deduction-part stack">
      <h2 className="subtitle strong">{t('ofYear', { year: String(year) })}</h2>
      <p className="soft">
        {t('deductedThisMonth')} <span className="title strong nowrap">{f.money(thisMonth, 'exact')}</span>
      </p>
      {rows.length === 0 ? (
        <Empty small title={t('nothingDeclared')}>
          {t('nothingDeclaredWhy')}
        </Empty>
      ) : (
        <DeductionRows rows={rows} />
      )}
    </div>
  )
}

/** In December, and until it is done: what goes on into another year. */
function Renewal({ mine: { renewal } }: { mine: Mine }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const renew = useWrite(payroll.renewDeductions)
  if (!renewal) return null
  const { year, rows } = renewal
  const send = () =>
    renew.mutate(
      { year },
      { onSuccess: ({ renewed }) => tell({ said: t('renewed', { count: renewed, year: String(year) }) }) },
    )
  return (
    <Note
      tone="waiting"
      title={t('renewTitle', { year: String(year) })}
      actions={
        <Button type="primary" loading={renew.isPending} onClick={send}>
          {t('renew', { count: rows.length })}
        </Button>
      }
    >
      <p>{t('renewWhy', { year: String(year) })}</p>
      <DeductionRows rows={rows} mayEnd={false} />
      {renew.error && <RefusalNote reason={renew.error.message} />}
    </Note>
  )
}
