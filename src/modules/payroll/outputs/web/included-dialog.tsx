import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { payroll } from '../../contract.ts'
import { Money } from '../../runs/web/money.tsx'
import { slipHref } from '../../slips/web/address.ts'
import { gapPage } from '../contract.ts'
import { words } from './locale.ts'

type IncludedDialogProps = { runId: string; outputId: string; name: string; onClose: () => void }

/** Who stands in a file, and with how much. */
export function IncludedDialog({ runId, outputId, name, onClose }: IncludedDialogProps) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const { data, error } = useRead(payroll.outputPeople, { outputId, offset: (page - 1) * gapPage })
  return (
    <Dialog open onClose={onClose} title={name} width="wide">
      {error && <RefusalNote reason={error.message} />}
      {!data && !error && <LoadingRows rows={4} />}
      {data && (
        <DataTable
          label={name}
          rows={data.rows}
          rowKey={({ employmentId }) => employmentId}
          rowName={(row) => row.name}
          columns={[
            {
              key: 'name',
              title: t('name'),
              render: (row) => <Anchor href={slipHref(runId, row)}>{row.name}</Anchor>,
              width: 160,
            },
            { key: 'no', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo, width: 120 },
            { key: 'net', title: t('net'), render: ({ fen }) => <Money fen={fen} />, number: true, width: 140 },
          ]}
          phone={(row) => <PhoneRow title={row.name} figure={<Money fen={row.fen} />} detail={row.employeeNo} />}
          {...(data.total > gapPage && { page: { page, size: gapPage, total: data.total, onPage: setPage } })}
        />
      )}
    </Dialog>
  )
}
