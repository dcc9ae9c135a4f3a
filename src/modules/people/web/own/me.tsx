import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { people } from '../../contract.ts'
import { PersonLine } from '../history/person-line.tsx'
import { Documents } from '../person/documents.tsx'
import { StatusOf } from '../roster/cells.tsx'
import { SlotPart } from '../slot-part.tsx'
import { ownParts } from '../slots.ts'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { AskForm } from './ask-form.tsx'
import { words } from './locale.ts'
import { OwnContract, OwnInfo, OwnPost } from './own-facts.tsx'
import { OwnRequests } from './own-requests.tsx'
import './own.css'

/** 我的: one's own record, and the way to have it put right. Made for the phone first. */
export function OwnScreen() {
  const t = useWords(words)
  const found = useRead(people.me, {})
  const person = found.data?.person
  return (
    <Page>
      <PageHeader title={t('title')} actions={person && <AskButton />} />
      <Columns>
        <Body>
          {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
          {!found.data && !found.error && <LoadingRows rows={6} height={52} avatar />}
          {person === null && <Empty title={t('notInRoster')}>{t('notInRosterWhy')}</Empty>}
          {person && <Own person={person} requests={found.data?.requests ?? []} />}
        </Body>
      </Columns>
    </Page>
  )
}

function AskButton() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay('people.requestChange')
  return (
    may && (
      <Button size="small" type="primary" onClick={() => setQuery({ do: 'ask' }, true)}>
        {t('ask')}
      </Button>
    )
  )
}

type OwnProps = { person: Person; requests: Parameters<typeof OwnRequests>[0]['requests'] }

function Own({ person, requests }: OwnProps) {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [mayLine, mayPapers] = [useMay('people.timeline'), useMay('people.documents')]
  return (
    <div className="own">
      <OwnHead person={person} />
      {requests.length > 0 && (
        <Section title={t('requests')}>
          <OwnRequests requests={requests} />
        </Section>
      )}
      <Section title={t('post')}>
        <OwnPost person={person} />
      </Section>
      <Section title={t('info')} note={t('infoNote')}>
        <OwnInfo person={person} />
      </Section>
      <Section title={t('contract')}>
        <OwnContract person={person} />
      </Section>
      {mayPapers && <Documents personId={person.personId} />}
      {mayLine && <PersonLine personId={person.personId} isOwn />}
      <OwnParts personId={person.personId} />
      {query.do === 'ask' && (
        <AskForm
          key={query.request ?? ''}
          person={person}
          again={requests.find(({ requestId, state }) => requestId === query.request && state === 'returned')}
          onClose={() => setQuery({ do: undefined, request: undefined })}
        />
      )}
    </div>
  )
}

function OwnHead({ person }: { person: Person }) {
  const t = useWords(words)
  const { months } = useNames()
  const tenure = known(person.tenure)
  const status = known(person.status)
  return (
    <header className="own-head">
      <Avatar name={person.fullName} size={56} />
      <div className="grow">
        <div className="line wrap">
          <h2 className="title">{person.fullName}</h2>
          {status && <StatusOf status={status} tag />}
        </div>
        <p className="soft">
          {[person.position, person.orgUnit, tenure !== null && t('since', { tenure: months(tenure) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </header>
  )
}

/** What other modules have about oneself: payslips, leave, goals. */
function OwnParts({ personId }: { personId: string }) {
  const [language] = useLanguage()
  const may = useSession()?.may ?? []
  const today = useToday()
  return ownParts
    .filter(({ operation }) => !operation || may.includes(operation))
    .map((slot) => (
      <Section key={slot.key} title={slot.title(language)}>
        <SlotPart slot={slot} part={{ personId, asOf: today }} />
      </Section>
    ))
}
