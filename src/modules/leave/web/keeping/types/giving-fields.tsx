import { Button } from 'antd'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from '../locale.ts'
import type { Floor } from '../types.ts'
import { FloorLine } from './floor-line.tsx'
import { Group } from './group.tsx'
import type { DraftProps } from './name-fields.tsx'

const ways = ['service', 'fixed', 'event', 'comp', 'none'] as const

type GivingFieldsProps = DraftProps & { floor: Floor | null; refusal: string | undefined }

/** 给多少: by what it is given, and how many days. */
export function GivingFields({ draft, put, floor, refusal }: GivingFieldsProps) {
  const t = useWords(words)
  const { by } = draft
  const isProrated = by === 'fixed' || (by === 'service' && draft.more.length > 0)
  return (
    <Group title={t('group.giving')}>
      <SelectField
        label={t('by')}
        hint={t(`byHint.${by}`)}
        value={by}
        onChange={(next) => next && put({ by: next })}
        choices={ways.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {(by === 'fixed' || by === 'event') && <Days draft={draft} put={put} floor={floor} refusal={refusal} />}
      {by === 'comp' && <Months draft={draft} put={put} />}
      {by === 'service' && <MoreSteps draft={draft} put={put} />}
      {isProrated && (
        <SelectField
          label={t('joining')}
          value={draft.joining}
          onChange={(joining) => joining && put({ joining })}
          choices={(['day', 'half', 'whole'] as const).map((value) => ({ value, label: t(`joining.${value}`) }))}
        />
      )}
      {floor && <FloorLine floor={floor} law={draft.law} />}
    </Group>
  )
}

function Days({ draft, put, floor, refusal }: GivingFieldsProps) {
  const t = useWords(words)
  const { by, days, every } = draft
  const raise = refusal &&
    floor && { label: t('raiseTo', { count: floor.days }), onTake: () => put({ days: String(floor.days) }) }
  return (
    <Fields columns={2}>
      <TextField
        label={t(by === 'fixed' ? 'daysEach' : 'daysOnce')}
        value={days}
        maxLength={6}
        onChange={(next) => put({ days: next })}
        refusal={refusal}
        ways={raise ? [raise] : undefined}
      />
      {by === 'fixed' ? (
        <SelectField
          label={t('every')}
          value={every}
          onChange={(next) => next && put({ every: next })}
          choices={(['year', 'month'] as const).map((value) => ({ value, label: t(`every.${value}`) }))}
        />
      ) : (
        <Months draft={draft} put={put} />
      )}
    </Fields>
  )
}

function Months({ draft: { by, months }, put }: DraftProps) {
  const t = useWords(words)
  return (
    <TextField
      label={t('within')}
      {...(by === 'comp' && { optional: true, hint: t('withinForever') })}
      value={months}
      maxLength={2}
      onChange={(next) => put({ months: next })}
    />
  )
}

/** What the company gives on top of the law by years with it. */
function MoreSteps({ draft: { more }, put }: DraftProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      {more.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <div key={at} className="line">
          <TextField
            label={t('yearsHere')}
            value={step.years}
            maxLength={2}
            onChange={(years) => put({ more: more.with(at, { ...step, years }) })}
          />
          <TextField
            label={t('daysMore')}
            value={step.days}
            maxLength={5}
            onChange={(days) => put({ more: more.with(at, { ...step, days }) })}
          />
          <button
            className="bare icon-button"
            type="button"
            aria-label={t('remove')}
            onClick={() => put({ more: more.toSpliced(at, 1) })}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
      {more.length < 10 && (
        <div>
          <Button size="small" onClick={() => put({ more: [...more, { years: '', days: '' }] })}>
            {t('addMore')}
          </Button>
        </div>
      )}
    </div>
  )
}
