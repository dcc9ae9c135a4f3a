import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { payroll } from '../../contract.ts'
import type { Payslip } from '../contract.ts'
import { words } from './locale.ts'

const whole = ''

/** A question about a line, or about all of it; it becomes somebody's task. */
export function AskDialog({ slip, item, onClose }: { slip: Payslip; item: string | undefined; onClose: () => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [about, setAbout] = useState(item ?? whole)
  const [question, setQuestion] = useState('')
  const ask = useWrite(payroll.askSlip)
  const said = question.trim()
  const send = () =>
    ask.mutate(
      {
        ...{ runId: slip.runId, employmentId: slip.person.employmentId, question: said },
        ...(about !== whole && { item: about }),
      },
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={t('askTitle')}
      deed={t('send')}
      busy={ask.isPending}
      ready={said !== '' && said.length <= 500}
      problem={ask.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('askLine')}
        value={about}
        onChange={(next) => setAbout(next ?? whole)}
        choices={[
          { value: whole, label: t('whole') },
          ...slip.lines.map(({ code, names }) => ({ value: code, label: names[language] })),
        ]}
      />
      <TextAreaField label={t('question')} value={question} onChange={setQuestion} rows={4} />
    </FormDialog>
  )
}
