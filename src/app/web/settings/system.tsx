import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Section } from '#platform/ui/section.tsx'
import { Backups } from './backups.tsx'
import { Health } from './health.tsx'
import { words } from './locale.ts'

const commands = [
  ['backup', 'npx renhe backup --out renhe.backup'],
  ['restore', 'npx renhe restore --from renhe.backup'],
  ['verify', 'npx renhe verify'],
] as const satisfies [keyof typeof words.table, string][]

/** 运行与备份: how it stands, and how its data is kept safe. */
export function System() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('system')} />
      <Columns>
        <Body>
          <div className="stack apart settings-list">
            <Health />
            {useMay('backup.list') && <Backups />}
            <Section title={t('onServer')}>
              <div className="stack">
                <p className="soft dense">{t('onServerWhy')}</p>
                <KeyValues
                  form="ledger"
                  items={commands.map(([key, command]) => ({ key, label: t(key), value: <code>{command}</code> }))}
                />
              </div>
            </Section>
          </div>
        </Body>
      </Columns>
    </Page>
  )
}
