import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { words } from './locale.ts'

/** The text that a figure rests on, and why it is entered. */
export type Source = { document: string; article: string; href: string; reason: string }

export const noSource: Source = { document: '', article: '', href: '', reason: '' }

export const isSourced = ({ document, reason }: Source): boolean => document.trim() !== '' && reason.trim() !== ''

/** As the operations take it. */
export const sourceInput = ({ document, article, href, reason }: Source) => ({
  ...{ document: document.trim(), article: article.trim(), reason: reason.trim() },
  ...(href.trim() !== '' && { href: href.trim() }),
})

export function SourceFields({ source, onChange }: { source: Source; onChange: (source: Source) => void }) {
  const t = useWords(words)
  const set = (change: Partial<Source>) => onChange({ ...source, ...change })
  return (
    <>
      <TextField
        label={t('document')}
        hint={t('documentHint')}
        value={source.document}
        onChange={(document) => set({ document })}
        maxLength={200}
      />
      <TextField
        label={t('article')}
        optional
        value={source.article}
        onChange={(article) => set({ article })}
        maxLength={100}
      />
      <TextField
        label={t('href')}
        optional
        type="url"
        value={source.href}
        onChange={(href) => set({ href })}
        maxLength={500}
      />
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        value={source.reason}
        onChange={(reason) => set({ reason })}
      />
    </>
  )
}
