import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'
import type { Floor } from './types.ts'

/** The text that a figure of the law rests on; said where it has yet to be verified. */
export function SourceLine({ source: { title, article, status, href } }: { source: Floor['source'] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const said = article[language]
    ? t('article', { title: title[language], article: article[language] })
    : title[language]
  return (
    <p className="small">
      {href ? (
        <a className="link" href={href} target="_blank" rel="noreferrer">
          {said}
        </a>
      ) : (
        <span className="soft">{said}</span>
      )}{' '}
      {(status === '待核验' || status === '推算') && <StatusTag tone="waiting">{t(`status.${status}`)}</StatusTag>}
      {status === '企业确认' && <StatusTag tone="good">{t('status.企业确认')}</StatusTag>}
    </p>
  )
}
