import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useNarrow, usePhone } from '#platform/ui/media.ts'
import type { MenuItem } from '#platform/ui/menu.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { approvals } from '../../contract.ts'
import { words } from './locale.ts'
import type { KindFlow } from './types.ts'
import type { FlowDraft } from './use-flow-draft.ts'
import type { PanelChoice } from './use-panel.ts'

type FlowHeadProps = {
  data: KindFlow
  draft: FlowDraft
  choice: PanelChoice
  editable: boolean
  onPublish: () => void
  onDiscard: () => void
  onUsual: () => void
}

/** Which flow it is, how far it is kept, and what can be done with it. */
export function FlowHead(props: FlowHeadProps) {
  const { data, draft, editable, onDiscard } = props
  const t = useWords(words)
  const [language] = useLanguage()
  const phone = usePhone()
  const mayDiscard = draft.isDraft && editable
  return (
    <PageHeader
      crumbs={[{ label: t('flows'), href: '/approvals/flows' }]}
      title={data.title[language]}
      tag={<StateTag data={data} draft={draft} />}
      count={editable ? <Kept draft={draft} /> : t('readOnly')}
      actions={
        !phone && (
          <>
            {mayDiscard && (
              <Button size="small" onClick={onDiscard}>
                {t('discard')}
              </Button>
            )}
            <FlowDeeds {...props} size="small" />
          </>
        )
      }
      more={useMore(props, mayDiscard && phone)}
    />
  )
}

type FlowDeedsProps = Pick<FlowHeadProps, 'draft' | 'choice' | 'editable' | 'onPublish'> & { size: 'small' | 'middle' }

function FlowDeeds({ draft, choice, editable, onPublish, size }: FlowDeedsProps) {
  const t = useWords(words)
  const mayPublish = useMay(approvals.publishFlow.name) && editable
  const mayTry = useMay(approvals.dryRun.name)
  const ready = draft.isDraft && !draft.unsaved && draft.problems.length === 0
  return (
    <>
      {mayTry && (
        <Button size={size} onClick={() => choice.to('try')}>
          {t('tryOut')}
        </Button>
      )}
      {mayPublish && (
        <Button size={size} type="primary" disabled={!ready} onClick={onPublish}>
          {t('publish')}
        </Button>
      )}
    </>
  )
}

/** On the phone the deeds are at the thumb. */
export function FlowThumb(props: Omit<FlowDeedsProps, 'size'>) {
  const phone = usePhone()
  if (!phone) return null
  return (
    <ThumbBar>
      <FlowDeeds {...props} size="middle" />
    </ThumbBar>
  )
}

function useMore({ choice, editable, onDiscard, onUsual }: FlowHeadProps, withDiscard: boolean): MenuItem[] {
  const t = useWords(words)
  const narrow = useNarrow()
  return [
    ...(editable ? [{ key: 'usual', label: t('usual'), icon: 'star' as const, onChoose: onUsual }] : []),
    { key: 'versions', label: t('versions'), icon: 'clock', onChoose: () => choice.to('versions') },
    ...(narrow
      ? [{ key: 'settings', label: t('settings'), icon: 'gear' as const, onChoose: () => choice.to('settings') }]
      : []),
    ...(withDiscard ? [{ key: 'discard', label: t('discard'), icon: 'trash' as const, onChoose: onDiscard }] : []),
  ]
}

function StateTag({ data, draft }: { data: KindFlow; draft: FlowDraft }) {
  const t = useWords(words)
  const [current] = data.versions
  if (draft.isDraft) return <StatusTag tone="waiting">{t('draft')}</StatusTag>
  return <StatusTag tone="good">{t('publishedVersion', { number: String(current?.number ?? 1) })}</StatusTag>
}

/** Quietly, whether what is on the screen is kept. */
function Kept({ draft }: { draft: FlowDraft }): ReactNode {
  const t = useWords(words)
  return <span role="status">{keptSaid()}</span>

  function keptSaid() {
    if (draft.saving) return t('saving')
    if (draft.refusal) return <span className="waits">{t('unsaved')}</span>
    if (draft.missing.length > 0)
      return <span className="waits">{t('unfinished', { count: draft.missing.length })}</span>
    if (draft.unsaved) return t('saving')
    return draft.isDraft ? t('saved') : null
  }
}
