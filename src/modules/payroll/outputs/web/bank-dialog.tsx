import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { type BankFormatId, bankFormatIds } from '../rules/formats.ts'
import { words } from './locale.ts'

type BankDialogProps = {
  busy: boolean
  problem: string | undefined
  onMake: (format: BankFormatId) => void
  onClose: () => void
}

/** In which form the bank wants it. */
export function BankDialog({ busy, problem, onMake, onClose }: BankDialogProps) {
  const t = useWords(words)
  const [format, setFormat] = useState<BankFormatId>('xlsx')
  return (
    <FormDialog
      title={t('bankTitle')}
      deed={t('make')}
      busy={busy}
      ready
      problem={problem}
      onSend={() => onMake(format)}
      onClose={onClose}
    >
      <SelectField
        label={t('format')}
        value={format}
        onChange={(chosen) => setFormat(chosen ?? 'xlsx')}
        choices={bankFormatIds.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <p className="soft">{t('bankWhy')}</p>
      <p className="soft">{t('bankNotPaid')}</p>
    </FormDialog>
  )
}
