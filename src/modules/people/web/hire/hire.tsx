import { Button } from 'antd'
import { useId, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { calmEnter } from '../calm-enter.ts'
import { words as shared } from '../locale.ts'
import { fieldOf } from '../person/personal-fields.tsx'
import { useNames } from '../use-names.ts'
import { emptyHire, type HireDraft, hireInput, problemsOf } from './hire-draft.ts'
import { HireResult } from './hire-result.tsx'
import { KnownPerson } from './known-person.tsx'
import { words } from './locale.ts'
import { PersonPart, PostPart, TermsPart } from './parts.tsx'
import './hire.css'

/** 办理入职: the person, the post, contract and probation; what comes of it stands beside the form. */
export function HireScreen() {
  const t = useWords(words)
  const roster = useWords(names)('roster')
  const form = useId()
  const [query, setQuery] = useQueryState()
  const personId = query.person
  const known = useRead(
    people.show,
    { personId: personId ?? '' },
    { enabled: personId !== undefined, keep: false },
  ).data
  const today = useToday()
  const [typed, setDraft] = useState<HireDraft>(() => emptyHire(today))
  const draft = known
    ? { ...typed, personal: { ...typed.personal, fullName: typed.personal.fullName ?? known.fullName } }
    : typed
  const set = (change: Partial<HireDraft>) => setDraft({ ...draft, ...change })
  const problems = problemsOf(draft)
  const hiring = useHiring(draft, personId)
  const refused = hiring.error
  const parts = { draft, set, problems, refused }
  const isReady = hiring.input !== undefined && !problems.personal && !problems.terms
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: roster, href: '/people' }]}
        title={known ? t('again', { name: known.fullName }) : t('title')}
      />
      <Columns>
        <Body>
          <form
            id={form}
            className="hire-form"
            onKeyDown={calmEnter}
            onSubmit={(event) => {
              event.preventDefault()
              if (isReady) hiring.send()
            }}
          >
            <PersonPart {...parts} isKnown={known !== undefined} />
            {!personId && (
              <KnownPerson residentId={draft.personal.residentId} onTake={(id) => setQuery({ person: id })} />
            )}
            <PostPart {...parts} />
            <TermsPart {...parts} />
            {refused && !fieldOf(refused.code) && <RefusalNote reason={refused.message} />}
            <HireFoot draft={draft} ready={isReady} busy={hiring.busy} />
          </form>
        </Body>
        <Aside label={t('result')}>
          <HireResult draft={draft} />
        </Aside>
      </Columns>
    </Page>
  )
}

function useHiring(draft: HireDraft, personId: string | undefined) {
  const t = useWords(words)
  const go = useGo()
  const tell = useUndoToast()
  const write = useWrite(people.hire)
  const input = hireInput(draft, personId)
  const done = ({ personId: id, employeeNo }: { personId: string; employeeNo: string }) => {
    tell({ said: t('done', { name: draft.personal.fullName ?? '', number: employeeNo }) })
    go(`/people/${id}/overview`)
  }
  return {
    input,
    busy: write.isPending,
    error: write.error,
    send: () => input && whenDone(write.mutateAsync(input), done),
  }
}

/** The deed, with what it still needs. */
function HireFoot({ draft, ready, busy }: { draft: HireDraft; ready: boolean; busy: boolean }) {
  const t = useWords(words)
  const s = useWords(shared)
  const f = useFormat()
  const { column } = useNames()
  const name = draft.personal.fullName?.trim()
  const missing = [
    !name && column('fullName'),
    !draft.post.unit && column('orgUnit'),
    !draft.hireDate && column('hireDate'),
  ].filter((each) => each !== false)
  return (
    <div className="hire-foot">
      <span className="dense quiet grow">
        {missing.length > 0 && t('missing', { list: missing.join(s('listComma')) })}
      </span>
      <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
        {name && draft.hireDate ? t('send', { name, day: f.day(draft.hireDate, 'near') }) : t('sendEmpty')}
      </Button>
    </div>
  )
}
