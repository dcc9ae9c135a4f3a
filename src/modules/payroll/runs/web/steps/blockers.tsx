import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'

/** Legal figures without which a draft may be computed but not locked. */
export function Blockers({ run: { figures } }: { run: Run }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (figures.length === 0) return null
  return (
    <Section
      title={t('figures')}
      note={t('figuresWhy')}
      action={
        <Anchor className="link" href="/settings/law">
          {t('toLaw')}
        </Anchor>
      }
    >
      <ListRows label={t('figures')}>
        {figures.map(({ code, names, place, problem, people }) => (
          <ListRow
            key={`${code} ${place?.zh}`}
            title={[names[language], place?.[language]].filter(Boolean).join(' · ')}
            detail={t('people', { count: people })}
            trailing={
              <StatusTag tone={problem === 'missing' ? 'broken' : 'waiting'}>{t(`figure.${problem}`)}</StatusTag>
            }
          />
        ))}
      </ListRows>
    </Section>
  )
}
