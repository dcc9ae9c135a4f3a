import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Pop } from './pop.tsx'
import './column-chooser.css'

export type ColumnChoice = {
  /** All there are; a locked one is always shown. */
  all: readonly { key: string; label: string; locked?: boolean }[]
  /** The keys that are shown, in their order. */
  shown: readonly string[]
  onChange: (shown: string[]) => void
}

/** Which columns, in which order. */
export function ColumnChooser({ all, shown, onChange }: ColumnChoice) {
  const t = useWords(words)
  const face = (
    <>
      <Icon name="columns" size={16} />
      {t('columns')}
    </>
  )
  const inOrder = [...all].sort((a, b) => place(shown, a.key) - place(shown, b.key))
  return (
    <Pop button={face} buttonClass="bare list-tool" label={t('chooseColumns')} align="end">
      <ul className="column-chooser">
        {inOrder.map(({ key, label, locked = false }) => (
          <li key={key}>
            <label className="check grow">
              <input
                type="checkbox"
                checked={locked || shown.includes(key)}
                disabled={locked}
                onChange={() => onChange(shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key])}
              />
              <span>{label}</span>
            </label>
            <MoveButtons name={label} place={shown.indexOf(key)} shown={shown} onChange={onChange} />
          </li>
        ))}
      </ul>
    </Pop>
  )
}

const place = (shown: readonly string[], key: string): number => {
  const index = shown.indexOf(key)
  return index === -1 ? shown.length : index
}

type MoveButtonsProps = { name: string; place: number; shown: readonly string[]; onChange: (shown: string[]) => void }

function MoveButtons({ name, place: at, shown, onChange }: MoveButtonsProps) {
  const t = useWords(words)
  if (at === -1) return null
  const move = (to: number) => {
    const next = [...shown]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <>
      <button
        className="bare icon-button small"
        type="button"
        aria-label={t('moveUp', { name })}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      >
        <Icon name="up" size={14} />
      </button>
      <button
        className="bare icon-button small"
        type="button"
        aria-label={t('moveDown', { name })}
        disabled={at === shown.length - 1}
        onClick={() => move(at + 1)}
      >
        <Icon name="down" size={14} />
      </button>
    </>
  )
}
