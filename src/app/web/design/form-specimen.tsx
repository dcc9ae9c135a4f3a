import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { ManySelectField, SelectField } from '#platform/ui/select-field.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { words } from './locale.ts'
import { today } from './sample.ts'

export function FormSpecimen() {
  const t = useWords(words)
  const [name, setName] = useState(t('companyNameValue'))
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState(true)
  return (
    <form className="form-sheet stack apart" onSubmit={(event) => event.preventDefault()}>
      <div>
        <h2 className="subtitle">{t('formTitle')}</h2>
        <p className="dense soft">{t('formNote')}</p>
      </div>
      <Fields>
        <TextField label={t('companyName')} value={name} onChange={setName} />
        <Choices />
        <TextAreaField label={t('reason')} optional value={reason} onChange={setReason} placeholder={t('reasonHint')} />
        <TextField label={t('companyName')} value={name} onChange={setName} disabled />
        <CheckField label={t('notify')} checked={tell} onChange={setTell} />
      </Fields>
      <div className="line">
        <Button type="primary" htmlType="submit">
          {t('submit')}
        </Button>
        <Button>{t('lockKeep')}</Button>
      </div>
    </form>
  )
}

function Choices() {
  const t = useWords(words)
  const [city, setCity] = useState<string | undefined>('shanghai')
  const [from, setFrom] = useState<Day | undefined>(today)
  const [base, setBase] = useState<number | undefined>(3_280_000)
  const [units, setUnits] = useState<string[]>(['rd1'])
  return (
    <>
      <Fields columns={2}>
        <SelectField
          label={t('city')}
          value={city}
          onChange={setCity}
          choices={[
            { value: 'shanghai', label: t('shanghai') },
            { value: 'hangzhou', label: t('hangzhou') },
            { value: 'chengdu', label: t('chengdu') },
          ]}
        />
        <DayField label={t('start')} value={from} onChange={setFrom} />
        <MoneyField label={t('base')} hint={t('baseHint')} value={base} onChange={setBase} />
        <SelectField
          label={t('probation')}
          value={undefined}
          onChange={() => undefined}
          choices={[]}
          refusal={t('probationRefusal')}
          ways={[{ label: t('useTwoMonths'), onTake: () => undefined }]}
        />
      </Fields>
      <ManySelectField
        label={t('units')}
        value={units}
        onChange={setUnits}
        choices={[
          { value: 'rd1', label: t('rd1'), search: 'yanfa yf' },
          { value: 'rd2', label: t('rd2'), search: 'yanfa yf' },
        ]}
      />
    </>
  )
}
