import { useState } from 'react'
import type { PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import { type BankFormatId, bankFormatIds } from '../rules/formats.ts'
import { ChosenPeople } from './chosen-people.tsx'
import { words } from './locale.ts'
import type { Wish } from './wish.ts'

type BankDialogProps = {
  runId: string
  busy: boolean
  problem: string | undefined
  onMake: (wish: Wish) => void
  onClose: () => void
}

/** In which form the bank wants it, and for whom: those who stand in no file yet, unless it is meant otherwise. */
export function BankDialog({ runId, ...dialog }: BankDialogProps) {
  const { data } = useRead(payroll.outputs, { runId })
  return data ? <Filled bank={data.bank} {...dialog} /> : <LoadingRows rows={2} />
}

type Bank = { inFiles: number; open: number; last: string | null }
type Whom = 'rest' | 'chosen' | 'everybody'

function Filled({ bank, busy, problem, onMake, onClose }: Omit<BankDialogProps, 'runId'> & { bank: Bank }) {
  const t = useWords(words)
  const [format, setFormat] = useState<BankFormatId>('xlsx')
  const [whom, setWhom] = useState<Whom>(bank.open === 0 && bank.inFiles > 0 ? 'chosen' : 'rest')
  const [people, setPeople] = useState<PickedPerson[]>([])
  const wish: Wish = {
    ...{ format, again: whom !== 'rest' },
    ...(whom === 'chosen' && { personIds: people.map(({ personId }) => personId) }),
  }
  return (
    <FormDialog
      title={t('bankTitle')}
      deed={t('make')}
      busy={busy}
      ready={whom !== 'chosen' || people.length > 0}
      problem={problem}
      onSend={() => onMake(wish)}
      onClose={onClose}
    >
      <Before bank={bank} whom={whom} />
      <WhomField bank={bank} value={whom} onChange={setWhom} />
      {whom === 'chosen' && <ChosenPeople value={people} onChange={setPeople} />}
      <SelectField
        label={t('format')}
        value={format}
        onChange={(chosen) => setFormat(chosen ?? 'xlsx')}
        choices={bankFormatIds.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <p className="soft">{t('bankNotPaid')}</p>
    </FormDialog>
  )
}

/** What was handed out before: a second payment has to be meant. */
function Before({ bank: { inFiles, last }, whom }: { bank: Bank; whom: Whom }) {
  const t = useWords(words)
  const f = useFormat()
  if (inFiles === 0) return null
  const said = t('bankBefore', { count: inFiles, at: last ? f.moment(last) : '' })
  return (
    <Note {...(whom !== 'rest' && { tone: 'waiting' })}>
      {said} {whom !== 'rest' && t('bankTwice')}
    </Note>
  )
}

function WhomField({
  bank: { inFiles, open },
  value,
  onChange,
}: {
  bank: Bank
  value: Whom
  onChange: (whom: Whom) => void
}) {
  const t = useWords(words)
  const rest = inFiles === 0 ? t('whom.all', { count: open }) : t('whom.rest', { count: open })
  return (
    <SelectField<Whom>
      label={t('whom')}
      value={value}
      onChange={(chosen) => onChange(chosen ?? 'rest')}
      choices={[
        { value: 'rest', label: rest, disabled: open === 0 },
        { value: 'chosen', label: t('whom.chosen') },
        ...(inFiles > 0
          ? [{ value: 'everybody' as const, label: t('whom.everybody', { count: inFiles + open }) }]
          : []),
      ]}
    />
  )
}
