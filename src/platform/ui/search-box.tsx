import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './search-box.css'

type SearchBoxProps = { value: string; onChange: (value: string) => void; placeholder: string }

export function SearchBox({ value, onChange, placeholder }: SearchBoxProps) {
  const t = useWords(words)
  return (
    <div className="search-box">
      <Icon name="search" size={15} />
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        aria-label={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button
          className="bare icon-button small"
          type="button"
          aria-label={t('clearSearch')}
          onClick={() => onChange('')}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  )
}
