import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { type ItemSource, itemUnits, type PayItem, roundings } from '../../../contract/item.ts'
import type { ItemSaying } from '../../contract.ts'
import { words } from '../locale.ts'
import { freeRules } from './draft.ts'
import { FormulaField } from './formula-field.tsx'
import type { DraftProps } from './item-dialog.tsx'

type SourceFieldsProps = DraftProps & { items: readonly PayItem[]; saying: ItemSaying | undefined }
type By = ItemSource['by']

/** Tax only comes by law, and the law has nothing that is only counted with. */
const waysOf = ({ category }: PayItem): readonly By[] => {
  if (category === 'tax') return ['law']
  return category === 'info' ? ['formula', 'amount', 'oneOff'] : ['formula', 'amount', 'oneOff', 'law']
}

/** 怎么来: by a formula, as each has it, one by one, or by law. */
export function SourceFields(props: SourceFieldsProps) {
  const t = useWords(words)
  const { draft, items, onChange } = props
  const { by } = draft.source
  const turn = (next: By) => next !== by && onChange({ source: beginOf(next, draft, items) })
  const ways = waysOf(draft)
  const shown = ways.includes(by) ? ways : [...ways, by]
  return (
    <fieldset className="stack apart pay-source">
      <legend className="dense soft">{t('source')}</legend>
      <Segmented<By>
        label={t('source')}
        value={by}
        onChange={turn}
        options={shown.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      {draft.source.by === 'formula' && <FormulaFields {...props} source={draft.source} />}
      {draft.source.by === 'law' && <RuleField {...props} />}
    </fieldset>
  )
}

function beginOf(by: By, draft: PayItem, items: readonly PayItem[]): ItemSource {
  if (by === 'formula') return { by, formula: '', rounding: 'fen' }
  if (by === 'amount') return { by, prorated: true }
  if (by === 'oneOff') return { by }
  const [rule] = freeRules(draft.category, items, draft.code)
  return rule ? { by, rule } : draft.source
}

type Formula = Extract<ItemSource, { by: 'formula' }>

function FormulaFields(props: SourceFieldsProps & { source: Formula }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { draft, items, source, saying, against, onChange } = props
  const change = (more: Partial<Formula>) => onChange({ source: { ...source, ...more } })
  const others = items.filter(({ code, retired }) => code !== draft.code && !retired)
  const turnWhen = (when: string) => {
    const { when: _, ...rest } = source
    onChange({ source: when === '' ? rest : { ...rest, when } })
  }
  return (
    <>
      <FormulaField
        label={t('formula')}
        hint={t('formulaHint')}
        value={source.formula}
        onChange={(formula) => change({ formula })}
        items={others}
        trouble={against('formula')}
        says={saying?.formula?.[language]}
      />
      <FormulaField
        label={t('when')}
        optional
        hint={source.when ? undefined : `${t('whenNone')}${language === 'zh' ? '。' : '. '}${t('whenHint')}`}
        value={source.when ?? ''}
        onChange={turnWhen}
        items={others}
        trouble={against('when')}
        says={saying?.when?.[language]}
      />
      <Kinds {...props} onRounding={(rounding) => change({ rounding })} />
    </>
  )
}

type KindsProps = SourceFieldsProps & { source: Formula; onRounding: (rounding: Formula['rounding']) => void }

function Kinds({ draft, source, onChange, onRounding }: KindsProps) {
  const t = useWords(words)
  return (
    <Fields columns={2}>
      {draft.category === 'info' && (
        <SelectField
          label={t('unit')}
          value={draft.unit}
          onChange={(unit) => unit && onChange({ unit })}
          choices={itemUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
      )}
      {draft.unit === 'fen' && (
        <SelectField
          label={t('rounding')}
          value={source.rounding}
          onChange={(rounding) => rounding && onRounding(rounding)}
          choices={roundings.map((value) => ({ value, label: t(`rounding.${value}`) }))}
        />
      )}
    </Fields>
  )
}

function RuleField({ draft, items, against, onChange }: SourceFieldsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { source } = draft
  if (source.by !== 'law') return null
  const free = freeRules(draft.category, items, draft.code)
  const rules = free.includes(source.rule) ? free : [source.rule, ...free]
  return (
    <SelectField
      label={t('rule')}
      {...(free.length === 0 && { hint: t('noRule') })}
      value={source.rule}
      onChange={(rule) => rule && onChange({ source: { by: 'law', rule } })}
      choices={rules.map((value) => ({ value, label: t(`law.${value}`) }))}
      refusal={against('source')?.says[language]}
    />
  )
}
