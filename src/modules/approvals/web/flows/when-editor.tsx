import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import type { When } from '../../contract.ts'
import { ClauseRow } from './clause-row.tsx'
import { changeClause, firstClause, removeClause } from './edit.ts'
import { words } from './locale.ts'
import { useNaming } from './use-lexicon.ts'
import './when-editor.css'

type WhenEditorProps = { value: When | null; onChange: (when: When | null) => void }

/** Is the step always taken, or only where a comparison holds? */
export function WhenEditor({ value, onChange }: WhenEditorProps) {
  const t = useWords(words)
  const { kind } = useNaming()
  const [first] = kind.fields
  if (!first) return <p className="dense quiet">{t('noFields')}</p>
  return (
    <div className="stack">
      <div>
        <Segmented
          label={t('conditionHow')}
          value={value ? 'sometimes' : 'always'}
          onChange={(how) =>
            onChange(how === 'always' ? null : (value ?? { match: 'all', clauses: [firstClause(first)] }))
          }
          options={(['always', 'sometimes'] as const).map((how) => ({ value: how, label: t(how) }))}
        />
      </div>
      {value && <Clauses when={value} onChange={onChange} />}
    </div>
  )
}

const most = 10

function Clauses({ when, onChange }: { when: When; onChange: (when: When | null) => void }) {
  const t = useWords(words)
  const { kind } = useNaming()
  const unused = kind.fields.find(({ key }) => !when.clauses.some(({ field }) => field === key)) ?? kind.fields[0]
  return (
    <>
      {when.clauses.length > 1 && (
        <div>
          <Segmented
            label={t('matchHow')}
            value={when.match}
            onChange={(match) => onChange({ ...when, match })}
            options={[
              { value: 'all', label: t('matchAll') },
              { value: 'any', label: t('matchAny') },
            ]}
          />
        </div>
      )}
      {when.clauses.map((clause, at) => (
        <ClauseRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is its place in the list
          key={`${at} ${clause.field}`}
          number={at + 1}
          clause={clause}
          onChange={(next) => onChange(changeClause(when, at, next))}
          onRemove={() => onChange(removeClause(when, at))}
        />
      ))}
      {unused && when.clauses.length < most && (
        <button
          type="button"
          className="bare add-row"
          onClick={() => onChange({ ...when, clauses: [...when.clauses, firstClause(unused)] })}
        >
          <Icon name="plus" size={14} />
          {t('addClause')}
        </button>
      )}
    </>
  )
}
