import { useRead, useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Note } from '../../ui/note.tsx'
import { Body, Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Digest, notice } from '../contract.ts'
import { Feed } from './feed.tsx'
import { KindChoice } from './kind-choice.tsx'
import { settingWords } from './locale.ts'
import type { Settings } from './types.ts'
import './notices.css'

/** One's own: what to be reminded of, by mail and in the calendar too. */
export function NoticeSettings() {
  const t = useWords(settingWords)
  const { data } = useRead(notice.settings, {})
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Body>
        {data ? (
          <div className="stack apart notices">
            <Kinds kinds={data.kinds} />
            <Mails digest={data.digest} sending={data.sending} />
            <Feed madeAt={data.feed?.madeAt} />
          </div>
        ) : (
          <LoadingRows rows={8} />
        )}
      </Body>
    </Page>
  )
}

function Kinds({ kinds }: { kinds: Settings['kinds'] }) {
  const t = useWords(settingWords)
  return (
    <Section title={t('kinds')} note={t('kindsNote')}>
      {kinds.length === 0 && <p className="soft">{t('noKinds')}</p>}
      <ul aria-label={t('kinds')}>
        {kinds.map((each) => (
          <KindChoice key={each.kind} initial={each} />
        ))}
      </ul>
    </Section>
  )
}

const digests: readonly Digest[] = ['workdays', 'weekly', 'never']

function Mails({ digest, sending }: Pick<Settings, 'digest' | 'sending'>) {
  const t = useWords(settingWords)
  const save = useWrite(notice.saveSettings)
  const chosen = (save.isPending && save.variables.digest) || digest
  return (
    <Section title={t('mail')} note={t('mailNote')}>
      <div className="stack">
        {!sending && <Note tone="waiting">{t('notSending')}</Note>}
        <div>
          <Segmented
            label={t('digest')}
            value={chosen}
            onChange={(next) => save.mutate({ digest: next })}
            options={digests.map((value) => ({ value, label: t(value) }))}
          />
        </div>
      </div>
    </Section>
  )
}
