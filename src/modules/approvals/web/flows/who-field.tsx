import { useId } from 'react'
import { Icon } from '#platform/ui/icons.tsx'
import { Pop } from '#platform/ui/pop.tsx'
import type { Who } from '../../contract.ts'
import { ChosenRow } from './chosen-row.tsx'
import { keyOfWho, withoutWho, withWho } from './edit.ts'
import { whoSaid } from './says.ts'
import { useLexicon } from './use-lexicon.ts'
import { WhoChoices } from './who-choices.tsx'
import { WhoGlyph } from './who-glyph.tsx'
import './who-field.css'

type WhoFieldProps = {
  label: string
  /** What the button says that adds one. */
  adding: string
  hint?: string
  /** Said where there is nobody. */
  none: string
  value: readonly Who[]
  onChange: ((list: Who[]) => void) | undefined
}

const most = 10

/** Whom a flow names, in order: relations, roles and persons. */
export function WhoField({ label, adding, hint, none, value, onChange }: WhoFieldProps) {
  const lexicon = useLexicon()
  const id = useId()
  return (
    <fieldset className="field" aria-labelledby={id}>
      <span id={id} className="dense soft">
        {label}
      </span>
      <div className="chosen-rows">
        {value.map((who) => (
          <ChosenRow
            key={keyOfWho(who)}
            leading={<WhoGlyph who={[who]} />}
            name={whoSaid(who, lexicon)}
            onRemove={onChange && (() => onChange(withoutWho(value, who)))}
          />
        ))}
        {value.length === 0 && <p className="dense quiet">{none}</p>}
      </div>
      {onChange && value.length < most && <AddWho label={adding} onAdd={(who) => onChange(withWho(value, who))} />}
      {hint && <p className="field-hint">{hint}</p>}
    </fieldset>
  )
}

function AddWho({ label, onAdd }: { label: string; onAdd: (who: Who) => void }) {
  const face = (
    <>
      <Icon name="plus" size={14} />
      {label}
    </>
  )
  return (
    <Pop button={face} buttonClass="bare add-row" label={label} flush>
      {(close) => (
        <WhoChoices
          onChoose={(who) => {
            onAdd(who)
            close()
          }}
        />
      )}
    </Pop>
  )
}
