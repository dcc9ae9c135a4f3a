import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { words as shared } from '../locale.ts'
import { ExportDialog } from './export-dialog.tsx'
import { words } from './locale.ts'
import { PersonPeek } from './person-peek.tsx'
import { RosterList } from './roster-list.tsx'
import { type Roster, useRoster } from './use-roster.ts'

/** 花名册: everybody one may see, found, filtered and looked at without leaving. */
export function RosterScreen() {
  const t = useWords(shared)
  const { day, today, isToday, setDay } = useAsOf()
  const [query, setQuery] = useQueryState()
  const [exporting, setExporting] = useState(false)
  const roster = useRoster()
  const { rows, everybody } = roster
  const isEmpty = everybody === 0 && !roster.isFiltered && isToday
  return (
    <Page>
      <PageHeader
        title={useWords(words)('roster')}
        {...(everybody !== undefined && { count: t('people', { count: everybody }) })}
        actions={<HeaderActions isToday={isToday} onExport={() => setExporting(true)} />}
        asOf={<AsOfChip day={day} today={today} onChange={setDay} />}
      />
      <AsOfBand day={day} today={today} onChange={setDay} />
      <Columns>
        <Body padding="none">{isEmpty ? <NobodyYet /> : <RosterList roster={roster} />}</Body>
        {query.peek && (
          <PersonPeek
            personId={query.peek}
            rows={rows}
            onMove={(personId) => setQuery({ peek: personId })}
            onClose={() => setQuery({ peek: undefined })}
          />
        )}
      </Columns>
      {exporting && <ExportAll roster={roster} onClose={() => setExporting(false)} />}
    </Page>
  )
}

/** On another day nothing is done, on the phone only what one person needs. */
function HeaderActions({ isToday, onExport }: { isToday: boolean; onExport: () => void }) {
  const t = useWords(shared)
  const go = useGo()
  const phone = usePhone()
  const [mayImport, mayExport, mayHire] = [
    useMay('people.startImport'),
    useMay('people.exportRoster'),
    useMay('people.hire'),
  ]
  return (
    <>
      {mayImport && isToday && !phone && (
        <Button size="small" onClick={() => go('/people/import')}>
          {t('import')}
        </Button>
      )}
      {mayExport && !phone && (
        <Button size="small" onClick={onExport}>
          {t('export')}
        </Button>
      )}
      {mayHire && isToday && (
        <Button size="small" type="primary" onClick={() => go('/people/hire')}>
          {t('hire')}
        </Button>
      )}
    </>
  )
}

function ExportAll({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  return <ExportDialog asked={roster.asked} sort={roster.sort} count={roster.count} onClose={onClose} />
}

function NobodyYet() {
  const t = useWords(words)
  const go = useGo()
  const [mayImport, mayHire] = [useMay('people.startImport'), useMay('people.hire')]
  return (
    <Empty
      title={t('emptyTitle')}
      action={
        <div className="line">
          {mayHire && <Button onClick={() => go('/people/hire')}>{t('hireFirst')}</Button>}
          {mayImport && (
            <Button type="primary" onClick={() => go('/people/import')}>
              {t('importRoster')}
            </Button>
          )}
        </div>
      }
    >
      {t('emptyWhy')}
    </Empty>
  )
}
