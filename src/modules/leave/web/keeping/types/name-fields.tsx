import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { LawKind } from '../../../contract.ts'
import { words } from '../locale.ts'
import type { TypeDraft } from './type-draft.ts'

export type DraftProps = { draft: TypeDraft; put: (change: Partial<TypeDraft>) => void }

const kinds: LawKind[] = ['annual', 'sick', 'marriage', 'maternity', 'paternity', 'childcare', 'bereavement', 'home']

export function NameFields({
  draft,
  put,
  isNew,
  refusal,
}: DraftProps & { isNew: boolean; refusal: string | undefined }) {
  const t = useWords(words)
  const { names, code, law } = draft
  return (
    <>
      <Fields columns={2}>
        <TextField
          label={t('nameZh')}
          value={names.zh}
          maxLength={20}
          onChange={(zh) => put({ names: { ...names, zh } })}
        />
        <TextField
          label={t('nameEn')}
          value={names.en}
          maxLength={40}
          onChange={(en) => put({ names: { ...names, en } })}
        />
      </Fields>
      <Fields columns={2}>
        <SelectField
          label={t('law')}
          optional
          hint={t('lawHint')}
          value={law}
          onChange={(next) => put({ law: next })}
          choices={kinds.map((value) => ({ value, label: t(`law.${value}`) }))}
        />
        <TextField
          label={t('code')}
          hint={t(isNew ? 'codeHint' : 'codeStays')}
          value={code}
          maxLength={30}
          disabled={!isNew}
          onChange={(next) => put({ code: next })}
          refusal={refusal}
        />
      </Fields>
    </>
  )
}
