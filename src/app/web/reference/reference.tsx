import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from './locale.ts'
import { OperationEntry } from './operation-entry.tsx'
import { type Described, useOpenApi } from './use-open-api.ts'
import './reference.css'

/** Every operation as the server describes it: the same source as `/openapi.json`. */
export function Reference() {
  const t = useWords(words)
  const { data, isError, refetch } = useOpenApi()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        {...(data && { count: t('count', { count: data.length }) })}
        actions={
          <Button size="small" href="/openapi.json" target="_blank">
            {t('download')}
          </Button>
        }
      />
      <Columns>
        <Body>
          {isError && <ErrorNote happened={t('loadFailed')} onRetry={() => void refetch()} />}
          {!data && !isError && <LoadingRows rows={8} height={37} />}
          {data && <Operations operations={data} />}
        </Body>
      </Columns>
    </Page>
  )
}

const isMeant = ({ name, zh, en }: Described, typed: string): boolean =>
  `${name} ${zh} ${en}`.toLowerCase().includes(typed.trim().toLowerCase())

function Operations({ operations }: { operations: Described[] }) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const found = operations.filter((each) => isMeant(each, typed))
  const areas = [...new Set(found.map(({ area }) => area))]
  return (
    <div className="stack apart">
      <Rules />
      <div className="reference-search">
        <SearchBox value={typed} onChange={setTyped} placeholder={t('search')} />
      </div>
      {areas.map((area) => (
        <Area key={area} area={area} operations={found.filter((each) => each.area === area)} />
      ))}
      {areas.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
    </div>
  )
}

function Rules() {
  const t = useWords(words)
  return (
    <div className="stack dense soft prose">
      {[t('intro'), t('signIn'), t('refusal'), t('units')].map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
    </div>
  )
}

/** Areas that have a word of their own; a new one shows its name until it has. */
const areaWords = {
  session: 'areaSession',
  user: 'areaUser',
  access: 'areaAccess',
  audit: 'areaAudit',
  job: 'areaJob',
  mail: 'areaMail',
  files: 'areaFiles',
  start: 'areaStart',
  organization: 'areaOrganization',
  jobs: 'areaJobs',
  people: 'areaPeople',
  import: 'areaImport',
} as const

function Area({ area, operations }: { area: string; operations: Described[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const word = areaWords[area as keyof typeof areaWords]
  return (
    <Section title={word ? t(word) : area} note={operations.length}>
      <ul className="reference-list">
        {operations.map((each) => (
          <OperationEntry key={each.name} operation={each} title={language === 'zh' ? each.zh : each.en} />
        ))}
      </ul>
    </Section>
  )
}
