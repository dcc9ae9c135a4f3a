import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { peopleImport } from '../../import/contract.ts'
import { words } from './locale.ts'

/** Units that the file names and the company does not have yet. */
export function NewUnits({ importId }: { importId: string }) {
  const t = useWords(words)
  const units = useRead(peopleImport.importUnits, { importId })
  const named = (path: string) => path.split('/').join(' / ')
  return (
    <div className="import-table">
      <DataTable
        label={t('tab.units')}
        columns={[
          { key: 'unit', title: t('unit'), render: (row) => named(row.path) },
          { key: 'people', title: t('people'), number: true, width: 120, render: (row) => row.people },
        ]}
        rows={units.data?.rows}
        rowKey={(row) => row.path}
        rowName={(row) => row.path}
        empty={<Empty small title={t('noUnits')} />}
        phone={(row) => <PhoneRow title={named(row.path)} figure={row.people} />}
      />
    </div>
  )
}
