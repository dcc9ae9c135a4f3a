import { useWords } from '#platform/client/use-words.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import type { Version } from './types.ts'

type VersionsPanelProps = { versions: readonly Version[]; looked: number | undefined; onLook: (number: number) => void }

/** All that was ever published, the newest first. */
export function VersionsPanel({ versions, looked, onLook }: VersionsPanelProps) {
  const t = useWords(words)
  return (
    <ListRows label={t('versions')}>
      {versions.map((version, index) => (
        <ListRow
          key={version.number}
          title={
            <button
              type="button"
              className="bare list-row-link"
              aria-label={t('look', { number: String(version.number) })}
              aria-current={looked === version.number ? 'true' : undefined}
              onClick={() => onLook(version.number)}
            >
              <span className={looked === version.number ? 'strong' : ''}>
                {t('versionNumber', { number: String(version.number) })}
              </span>
            </button>
          }
          detail={<VersionDetail version={version} />}
          trailing={
            <span className="line">
              {version.open > 0 && t('openCount', { count: version.open })}
              {index === 0 && <StatusTag tone="good">{t('current')}</StatusTag>}
            </span>
          }
        />
      ))}
    </ListRows>
  )
}

function VersionDetail({ version }: { version: Version }) {
  const published = usePublished(version)
  return (
    <>
      {published}
      {version.note && <span className="version-note">{version.note}</span>}
    </>
  )
}

/** When and by whom, or that it came with the product. */
export function usePublished({ publishedAt, publishedBy }: Pick<Version, 'publishedAt' | 'publishedBy'>): string {
  const t = useWords(words)
  const { moment } = useFormat()
  return publishedBy === null ? t('withProduct') : t('publishedBy', { at: moment(publishedAt), by: publishedBy })
}
