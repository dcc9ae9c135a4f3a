import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Month } from '#platform/kernel/day.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import type { TemplateRow } from '../../contract.ts'
import { words } from '../locale.ts'
import '../items.css'
import { Begin } from './begin.tsx'
import { TemplatePage } from './template-page.tsx'

/** 薪资项目: what pay is made of, each with its formula in words. */
export function ItemsScreen() {
  const found = useRead(payroll.templates, {})
  const rows = found.data?.rows
  if (rows && rows.length > 0) return <Chosen rows={rows} />
  return (
    <Bare>
      {found.error && !found.data && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows rows={10} height={52} />}
      {rows && <Begin />}
    </Bare>
  )
}

function Bare({ children }: { children: React.ReactNode }) {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('items')} />
      <Columns>
        <Body>{children}</Body>
      </Columns>
    </Page>
  )
}

/** The template and version of the address, else the first and newest. */
function Chosen({ rows }: { rows: readonly TemplateRow[] }) {
  const [query] = useQueryState()
  const row = rows.find(({ templateId }) => templateId === query.template) ?? rows[0]
  const asked = Month.safeParse(query.version)
  const month = asked.success ? { month: asked.data } : {}
  const found = useRead(payroll.template, { templateId: row?.templateId ?? '', ...month })
  const template = found.data
  if (!template) {
    return (
      <Bare>
        {found.error ? (
          <Problem error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LoadingRows rows={10} height={52} />
        )}
      </Bare>
    )
  }
  const savedAt = template.versions.find(({ from }) => from === template.from)?.savedAt
  return <TemplatePage key={`${template.templateId} ${template.from} ${savedAt}`} template={template} rows={rows} />
}
