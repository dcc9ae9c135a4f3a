import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import './skip-link.css'

/** The first stop of the keyboard: past the navigation to `#content`. */
export function SkipLink() {
  const t = useWords(words)
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  )
}
