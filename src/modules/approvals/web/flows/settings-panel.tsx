import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { Flow } from '../../contract.ts'
import { words } from './locale.ts'
import { whoSaid } from './says.ts'
import { useNaming } from './use-lexicon.ts'
import { WhoField } from './who-field.tsx'

type SettingsPanelProps = {
  flow: Flow
  /** Without it everything is only read. */
  onChange: ((change: Partial<Flow>) => void) | undefined
  onUsual: () => void
}

/** What holds for the whole flow. */
export function SettingsPanel({ flow, onChange, onUsual }: SettingsPanelProps) {
  const t = useWords(words)
  if (!onChange) return <SettingFacts flow={flow} />
  return (
    <div className="stack apart">
      <p className="dense soft">
        {t('chooseHint')}
        <button type="button" className="bare link" onClick={onUsual}>
          {t('usualLink')}
        </button>
      </p>
      <NobodyField value={flow.nobody} onChange={(nobody) => onChange({ nobody })} />
      <div>
        <CheckField label={t('once')} checked={flow.once} onChange={(once) => onChange({ once })} />
        <p className="field-hint">{t('onceHint')}</p>
      </div>
      <Copies flow={flow} onChange={(copies) => onChange({ copies })} />
    </div>
  )
}

function Copies({ flow, onChange }: { flow: Flow; onChange: ((copies: Flow['copies']) => void) | undefined }) {
  const t = useWords(words)
  return (
    <WhoField
      label={t('copies')}
      adding={t('addCopy')}
      hint={t('copiesHint')}
      none={t('nobodyCopied')}
      value={flow.copies}
      onChange={onChange}
    />
  )
}

/** A word that no role has for its id. */
const passOver = ''

function NobodyField({ value, onChange }: { value: string | null; onChange: (roleId: string | null) => void }) {
  const t = useWords(words)
  const { kind, lexicon } = useNaming()
  const roles = kind.roles.map(({ roleId, label }) => ({
    value: roleId,
    label: t('roleOf', { name: label[lexicon.language] }),
  }))
  return (
    <SelectField
      label={t('nobody')}
      hint={t('nobodyHint')}
      value={value ?? passOver}
      onChange={(roleId) => onChange(roleId ? roleId : null)}
      choices={[{ value: passOver, label: t('passOver') }, ...roles]}
    />
  )
}

function SettingFacts({ flow }: { flow: Flow }) {
  const t = useWords(words)
  const { lexicon } = useNaming()
  const nobody = flow.nobody === null ? t('passOver') : whoSaid({ by: 'role', roleId: flow.nobody }, lexicon)
  return (
    <div className="stack apart">
      <KeyValues
        items={[
          { key: 'nobody', label: t('nobody'), value: nobody },
          { key: 'once', label: t('once'), value: t(flow.once ? 'yes' : 'no') },
        ]}
      />
      <Copies flow={flow} onChange={undefined} />
    </div>
  )
}
