import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './page-foot.css'

/** Pages count from 1. */
export type PageOf = { page: number; size: number; total: number; onPage: (page: number) => void }

/** How many in all, always; and the way to the next page when there is one. */
export function PageFoot({ page, size, total, onPage }: PageOf) {
  const t = useWords(words)
  const pages = Math.max(1, Math.ceil(total / size))
  const first = total === 0 ? 0 : (page - 1) * size + 1
  const last = Math.min(total, page * size)
  return (
    <div className="page-foot">
      <span className="grow" role="status">
        {pages === 1 ? t('rows', { count: total }) : t('pageRange', { first, last, count: total })}
      </span>
      {pages > 1 && (
        <>
          <button
            className="bare icon-button"
            type="button"
            aria-label={t('previousPage')}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            <Icon name="left" />
          </button>
          <span>
            {page} / {pages}
          </span>
          <button
            className="bare icon-button"
            type="button"
            aria-label={t('nextPage')}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          >
            <Icon name="right" />
          </button>
        </>
      )}
    </div>
  )
}
