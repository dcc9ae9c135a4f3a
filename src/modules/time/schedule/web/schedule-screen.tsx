import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { time } from '../../contract.ts'
import { BoardTab } from './board/board-tab.tsx'
import { words } from './locale.ts'
import { PatternsTab } from './patterns/patterns-tab.tsx'
import { ProtectionTab } from './protection/protection-tab.tsx'
import { ShiftsTab } from './shifts/shifts-tab.tsx'
import './schedule.css'

const parts = { plan: BoardTab, shifts: ShiftsTab, patterns: PatternsTab, protection: ProtectionTab }
type Part = keyof typeof parts
const isPart = (key: string | undefined): key is Part => key !== undefined && key in parts

/** Who works when, and the shifts and patterns it is made of. */
export function ScheduleScreen() {
  const t = useWords(words)
  const [{ tab }, setQuery] = useQueryState()
  const offered = useOffered()
  const current = isPart(tab) && offered.includes(tab) ? tab : 'plan'
  const Shown = parts[current]
  return (
    <Page>
      <PageHeader title={t('title')} />
      {offered.length > 1 && (
        <div className="schedule-tabs">
          <Tabs
            label={t('parts')}
            current={current}
            tabs={offered.map((key) => ({ key, label: t(`tab.${key}`) }))}
            onChange={(key) => setQuery({ tab: key === 'plan' ? undefined : key }, true)}
          />
        </div>
      )}
      <Columns>
        <Body padding="none">
          <Shown />
        </Body>
      </Columns>
    </Page>
  )
}

function useOffered(): Part[] {
  const shifts = useMay(time.shifts.name)
  const patterns = useMay(time.patternUses.name)
  const protection = useMay(time.protections.name)
  return [
    'plan' as const,
    ...(shifts ? (['shifts'] as const) : []),
    ...(patterns ? (['patterns'] as const) : []),
    ...(protection ? (['protection'] as const) : []),
  ]
}
