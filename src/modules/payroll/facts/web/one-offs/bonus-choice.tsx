import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'

type BonusTax = (typeof payroll.bonusTax)['output']['_output']

/** An annual bonus taxed alone or with the wages: what each comes to for the year, which is better, and the choice. */
export function BonusChoice({ oneOffId }: { oneOffId: string }) {
  const t = useWords(words)
  const may = useMay(payroll.bonusTax.name)
  const found = useRead(payroll.bonusTax, { oneOffId }, { enabled: may, keep: false })
  if (!may) return null
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingRows rows={3} height={37} />
  const { data } = found
  return (
    <Section title={t('bonusTaxTitle')}>
      <div className="stack">
        <KeyValues
          form="ledger"
          items={[
            ...(data.open === 'yes'
              ? [{ key: 'separate', label: t('bonusSeparate'), value: <Money fen={data.separate} /> }]
              : []),
            { key: 'merged', label: t('bonusMerged'), value: <Money fen={data.merged} /> },
          ]}
        />
        <Verdict told={data} />
        {data.open === 'yes' && <Choose oneOffId={oneOffId} chosen={data.chosen} />}
      </div>
    </Section>
  )
}

function Verdict({ told }: { told: BonusTax }) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const saved = f.money(shown(told.saved) ?? 0, 'bare')
  const verdict = told.open === 'yes' ? t(`bonusBetter.${told.better}`, { saved }) : t(`bonusOnly.${told.open}`)
  const steps = (shown(told.steps) ?? []).map(({ label, formula, value }) => ({
    ...{ label: `${label[language]} ${formula[language]}`.trim(), value },
  }))
  const certain = told.open === 'yes' ? 'good' : 'plain'
  return (
    <Note tone={told.provisional ? 'waiting' : certain}>
      {steps.length > 0 ? (
        <Explained title={t('bonusTaxTitle')} steps={steps}>
          {verdict}
        </Explained>
      ) : (
        verdict
      )}
      <p className="soft dense">{t(told.provisional ? 'bonusProvisional' : 'bonusProjected')}</p>
    </Note>
  )
}

function Choose({ oneOffId, chosen }: { oneOffId: string; chosen: BonusTax['chosen'] }) {
  const t = useWords(words)
  const may = useMay(payroll.chooseBonusTax.name)
  const choose = useWrite(payroll.chooseBonusTax)
  if (!may) return null
  const value = chosen ?? 'auto'
  return (
    <>
      <div className="line">
        <Segmented
          label={t('bonusHow')}
          value={value}
          onChange={(next) => choose.mutate({ oneOffId, taxed: next === 'auto' ? null : next })}
          options={(['auto', 'separate', 'merged'] as const).map((way) => ({
            value: way,
            label: t(`bonusWay.${way}`),
          }))}
        />
      </div>
      {choose.error && <RefusalNote reason={choose.error.message} />}
    </>
  )
}
