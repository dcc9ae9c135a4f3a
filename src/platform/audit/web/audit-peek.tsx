import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type AuditEntry, audit } from '../contract.ts'
import { words } from '../locale.ts'
import { doorName } from './door-name.ts'

/** All that an entry holds. Personal values are not in it. */
export function AuditPeek({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const known = useRead(audit.operations, {}).data?.operations
  const label = known?.find(({ name }) => name === entry.operation)?.label
  const facts = [
    { key: 'at', label: t('at'), value: format.moment(entry.at) },
    { key: 'who', label: t('who'), value: entry.actor?.name ?? '' },
    { key: 'whom', label: t('whom'), value: entry.about.map(({ name }) => name).join(' · ') },
    { key: 'operation', label: t('operation'), value: label ?? entry.operation },
    { key: 'door', label: t('door'), value: doorName(t, entry.door) },
    { key: 'ip', label: t('ip'), value: entry.ip ?? '' },
    { key: 'number', label: t('number'), value: String(entry.id) },
  ]
  const content = linesOf(entry.body)
  return (
    <Peek title={entry.sentence} onClose={onClose}>
      <KeyValues items={facts.filter(({ value }) => value !== '')} />
      {content.length > 0 && (
        <Section title={t('content')}>
          <KeyValues items={content} form="ledger" />
        </Section>
      )}
    </Peek>
  )
}

type Line = { key: string; label: string; value: string }

/** `{ input: { title: 'a' } }` → `input.title: a`. */
function linesOf(value: unknown, path = ''): Line[] {
  if (typeof value !== 'object' || value === null) return [{ key: path, label: path, value: String(value ?? '—') }]
  return Object.entries(value).flatMap(([key, field]) => linesOf(field, path ? `${path}.${key}` : key))
}
