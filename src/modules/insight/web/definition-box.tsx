import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition } from '#platform/metric/contract.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from '../locale.ts'

/** How a metric is defined. */
export function DefinitionBox({ definition }: { definition: Definition }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { formula, leavesOut, source, unit, good, smallestGroup, key } = definition
  return (
    <Section title={t('definition')} note={key}>
      <KeyValues
        items={[
          { key: 'formula', label: t('formula'), value: formula[language] },
          ...(leavesOut ? [{ key: 'leavesOut', label: t('whom'), value: leavesOut[language] }] : []),
          { key: 'source', label: t('source'), value: source[language] },
          { key: 'unit', label: t('measured'), value: t(`measured.${unit}`) },
          { key: 'good', label: t('good'), value: t(`good.${good}`) },
          { key: 'smallest', label: t('smallest'), value: t('smallestNote', { count: smallestGroup }) },
        ]}
      />
    </Section>
  )
}
