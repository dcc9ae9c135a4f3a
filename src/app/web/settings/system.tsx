import { useQuery } from '@tanstack/react-query'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'

const commands = [
  ['backup', 'npx renhe backup --out renhe.backup'],
  ['restore', 'npx renhe restore --from renhe.backup'],
  ['verify', 'npx renhe verify'],
] as const satisfies [keyof typeof words.table, string][]

/** 运行与备份: whether it runs, which version it is, and how its data is kept safe. */
export function System() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('system')} />
      <Columns>
        <Body>
          <div className="stack apart settings-list">
            <Section title={t('thisSystem')}>
              <State />
            </Section>
            <Section title={t('backupTitle')}>
              <div className="stack">
                <p className="soft dense">{t('backupWhy')}</p>
                <KeyValues
                  form="ledger"
                  items={commands.map(([key, command]) => ({ key, label: t(key), value: <code>{command}</code> }))}
                />
                <Note tone="waiting" icon="lock">
                  {t('backupKey')}
                </Note>
              </div>
            </Section>
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

const askVersion = async (): Promise<string> => (await (await fetch('/openapi.json')).json()).info.version
const askHealth = async (): Promise<boolean> => (await fetch('/health')).ok

function State() {
  const t = useWords(words)
  const health = useQuery({ queryKey: ['health'], queryFn: askHealth, refetchInterval: 10_000, retry: false })
  const version = useQuery({ queryKey: ['version'], queryFn: askVersion, staleTime: Number.POSITIVE_INFINITY })
  const runs = health.data === true
  const tag = (
    <StatusTag tone={runs ? 'good' : 'broken'} live>
      {runs ? t('running') : t('notRunning')}
    </StatusTag>
  )
  return (
    <KeyValues
      form="ledger"
      items={[
        { key: 'state', label: t('state'), value: health.isPending ? '' : tag },
        { key: 'version', label: t('version'), value: version.data ?? '' },
        { key: 'address', label: t('address'), value: location.origin },
        {
          key: 'measures',
          label: t('measures'),
          value: (
            <a className="link" href="/metrics">
              /metrics
            </a>
          ),
        },
      ]}
    />
  )
}
