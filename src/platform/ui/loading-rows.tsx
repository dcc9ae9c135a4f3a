import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import './loading-rows.css'

type LoadingRowsProps = {
  rows?: number
  /** The height of the real rows: 37 compact, 45 roomy, 52 two-line. */
  height?: 37 | 45 | 52
  avatar?: boolean
}

/** Rows of the real height, so that nothing below moves; they show when the wait is longer than 200 ms. No shimmer, no spinner. */
export function LoadingRows({ rows = 6, height = 45, avatar = false }: LoadingRowsProps) {
  const t = useWords(words)
  const list = Array.from({ length: rows }, (_, row) => row)
  return (
    <div className={`loading-rows h${height}`} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {list.map((row) => (
        <div key={row} aria-hidden="true">
          {avatar && <i className="disc" />}
          <i className="short" />
          <i className="long" />
        </div>
      ))}
    </div>
  )
}
