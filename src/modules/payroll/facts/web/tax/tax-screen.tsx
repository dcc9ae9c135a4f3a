import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { BasisList } from './basis-list.tsx'
import { DeductionList } from './deduction-list.tsx'
import { OpeningList } from './opening-list.tsx'
import './tax.css'

const parts = { basis: BasisList, deductions: DeductionList, openings: OpeningList } as const
type Part = keyof typeof parts
const isPart = (asked: string | undefined): asked is Part => asked !== undefined && asked in parts

/** 个税: how the basic deduction is counted, what everybody has declared, what was paid before the first run here. */
export function TaxScreen() {
  const t = useWords(words)
  const [{ tab }, setQuery] = useQueryState()
  const part = isPart(tab) ? tab : 'basis'
  const Shown = parts[part]
  const year = useYear()
  return (
    <Page>
      <PageHeader title={t('tax')} actions={<Deeds part={part} />} more={useMore(part)} />
      <Columns>
        <Body padding="none">
          <div className="tax-bar">
            <Tabs
              label={t('tax')}
              current={part}
              tabs={(['basis', 'deductions', 'openings'] as const).map((key) => ({ key, label: t(`tab.${key}`) }))}
              onChange={(key) =>
                setQuery({
                  tab: key,
                  page: undefined,
                  only: undefined,
                  do: undefined,
                  peek: undefined,
                  person: undefined,
                })
              }
            />
            <Segmented
              label={t('year')}
              value={String(year.chosen)}
              onChange={(next) => setQuery({ year: next, page: undefined })}
              options={year.offered.map((each) => ({
                value: String(each),
                label: t('ofYear', { year: String(each) }),
              }))}
            />
          </div>
          <Shown key={part} year={year.chosen} />
        </Body>
      </Columns>
    </Page>
  )
}

function useYear() {
  const today = useToday()
  const [{ year }] = useQueryState()
  const present = Number(today.slice(0, 4))
  const offered = [present - 1, present, present + 1]
  const asked = Number(year)
  return { offered, chosen: offered.includes(asked) ? asked : present }
}

function Deeds({ part }: { part: Part }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const mayDeclare = useMay(payroll.declareFor.name)
  const mayOpen = useMay(payroll.setOpening.name)
  if (part === 'deductions' && mayDeclare)
    return (
      <Button size="small" type="primary" onClick={() => setQuery({ do: 'declare' }, true)}>
        {t('declareFor')}
      </Button>
    )
  if (part !== 'openings' || !mayOpen) return null
  return (
    <Button size="small" type="primary" onClick={() => setQuery({ do: 'open' }, true)}>
      {t('enterOpening')}
    </Button>
  )
}

function useMore(part: Part) {
  const t = useWords(words)
  const go = useGo()
  const may = useMay(payroll.importOpenings.name)
  const open = () => go('/payroll/tax/openings')
  return may && part === 'openings' ? [{ key: 'import', label: t('importTable'), onChoose: open }] : []
}
