import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon, type IconName, iconNames } from '#platform/ui/icons.tsx'
import { Glyph } from '#platform/ui/list-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { approvals } from '../../contract.ts'
import { words as inbox } from '../inbox/locale.ts'
import { words } from './locale.ts'
import { MiniChain } from './mini-chain.tsx'
import type { FlowRow } from './types.ts'
import { usePublished } from './versions-panel.tsx'

/** Every kind of request with its flow in short. */
export function FlowsScreen() {
  const t = useWords(words)
  const above = useWords(inbox)
  const go = useGo()
  const [language] = useLanguage()
  const found = useRead(approvals.flows, {})
  const columns = useColumns()
  const count = found.data?.rows.length
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: above('inbox'), href: '/approvals' }]}
        title={t('flows')}
        {...(count !== undefined && { count: t('kinds', { count }) })}
      />
      <Columns>
        <Body padding="none">
          {found.error && !found.data ? (
            <Problem error={found.error} onRetry={() => void found.refetch()} />
          ) : (
            <DataTable
              label={t('flows')}
              columns={columns}
              rows={found.data?.rows}
              rowKey={(row) => row.kind}
              rowName={(row) => row.title[language]}
              density="roomy"
              onOpen={(row) => go(`/approvals/flows/${row.kind}`)}
              empty={<Empty title={t('noKinds')}>{t('noKindsWhy')}</Empty>}
              phone={(row) => <FlowOnPhone row={row} />}
            />
          )}
        </Body>
      </Columns>
    </Page>
  )
}

function useColumns(): Column<FlowRow>[] {
  const t = useWords(words)
  return [
    { key: 'kind', title: t('kind'), render: (row) => <KindName row={row} />, width: 220 },
    { key: 'steps', title: t('steps'), render: (row) => <Chain row={row} /> },
    { key: 'version', title: t('version'), render: (row) => <VersionOf row={row} />, width: 150 },
    { key: 'published', title: t('published'), render: (row) => <Published row={row} />, width: 200 },
    { key: 'open', title: t('openRequests'), number: true, render: (row) => row.open, width: 80 },
  ]
}

const isIcon = (name: string): name is IconName => iconNames.some((each) => each === name)

function KindGlyph({ row }: { row: FlowRow }) {
  const [language] = useLanguage()
  const icon = isIcon(row.icon) ? row.icon : 'page'
  return <Glyph>{language === 'zh' ? row.glyph : <Icon name={icon} size={16} />}</Glyph>
}

function KindName({ row }: { row: FlowRow }) {
  const [language] = useLanguage()
  return (
    <span className="line">
      <KindGlyph row={row} />
      <span className="strong">{row.title[language]}</span>
    </span>
  )
}

function Chain({ row }: { row: FlowRow }) {
  const [language] = useLanguage()
  const steps = row.steps.map(({ label, conditional }, at) => ({
    key: String(at),
    label: label[language],
    conditional,
  }))
  return <MiniChain steps={steps} />
}

function VersionOf({ row }: { row: FlowRow }) {
  const t = useWords(words)
  return (
    <span className="line">
      {t('versionNumber', { number: String(row.version) })}
      {row.draft && <StatusTag tone="waiting">{t('draft')}</StatusTag>}
    </span>
  )
}

function Published({ row }: { row: FlowRow }) {
  return <span className="soft">{usePublished(row)}</span>
}

function FlowOnPhone({ row }: { row: FlowRow }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <PhoneRow
      leading={<KindGlyph row={row} />}
      title={row.title[language]}
      figure={<VersionOf row={row} />}
      detail={row.steps.map(({ label }) => label[language]).join(' → ') || t('directly')}
      note={row.open > 0 ? t('openCount', { count: row.open }) : undefined}
    />
  )
}
