import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUnsaved } from '#platform/ui/use-unsaved.ts'
import type { Category, PayItem } from '../../../contract/item.ts'
import { payroll } from '../../../contract.ts'
import type { TemplateRow } from '../../contract.ts'
import type { Template } from '../calls.ts'
import { words } from '../locale.ts'
import { newItem } from './draft.ts'
import { ItemDialog } from './item-dialog.tsx'
import { ItemSections } from './item-sections.tsx'
import { NewTemplateDialog } from './new-template-dialog.tsx'
import { SaveBar } from './save-bar.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { TemplateBar } from './template-bar.tsx'
import { TrialDialog } from './trial-dialog.tsx'
import { useDraft } from './use-draft.ts'
import { useRetire } from './use-retire.ts'

type Open = { dialog: 'settings' | 'trial' | 'new' } | { dialog: 'item'; item: PayItem; isNew: boolean }

/** One template: its items in sections; changes gather until they are saved from a month on. */
export function TemplatePage({ template, rows }: { template: Template; rows: readonly TemplateRow[] }) {
  const drafting = useDraft(template)
  const [open, setOpen] = useState<Open>()
  const may = useMay(payroll.saveTemplate.name)
  const { draft, put } = drafting
  useUnsaved(drafting.isChanged)
  const close = () => setOpen(undefined)
  const add = (category: Category) => setOpen({ dialog: 'item', item: newItem(category, draft.items), isNew: true })
  return (
    <Page>
      <Head template={template} count={draft.items.length} onOpen={(dialog) => setOpen({ dialog })} />
      <Columns>
        <Body>
          <TemplateBar template={template} rows={rows} locked={drafting.isChanged} />
          <ItemSections
            drafting={drafting}
            {...(may && { onAdd: add, onItem: (item) => setOpen({ dialog: 'item', item, isNew: false }) })}
          />
          {drafting.isChanged && <SaveBar template={template} drafting={drafting} />}
        </Body>
      </Columns>
      {open?.dialog === 'item' && (
        <ItemDialog
          key={open.item.code}
          {...{ item: open.item, isNew: open.isNew, items: draft.items, policy: draft.policy, onClose: close }}
          onItems={(items) => put({ items })}
        />
      )}
      {open?.dialog === 'settings' && <SettingsDialog draft={draft} onDraft={put} onClose={close} />}
      {open?.dialog === 'trial' && <TrialDialog draft={draft} sound={drafting.problems.length === 0} onClose={close} />}
      {open?.dialog === 'new' && <NewTemplateDialog rows={rows} onClose={close} />}
    </Page>
  )
}

type HeadProps = { template: Template; count: number; onOpen: (dialog: 'settings' | 'trial' | 'new') => void }

function Head({ template, count, onOpen }: HeadProps) {
  const t = useWords(words)
  const [mayTry, maySave] = [useMay(payroll.dryRun.name), useMay(payroll.saveTemplate.name)]
  const retire = useRetire(template)
  const [, setQuery] = useQueryState()
  const more = [
    { key: 'settings', label: t('settings'), onChoose: () => onOpen('settings') },
    { key: 'new', label: t('newTemplate'), onChoose: () => onOpen('new') },
    {
      key: 'retire',
      label: t(template.retired ? 'bringBack' : 'retire'),
      onChoose: () => retire(!template.retired, () => setQuery({ template: template.templateId })),
    },
  ]
  return (
    <PageHeader
      title={t('items')}
      count={t('itemCount', { count })}
      {...(template.retired && { tag: <StatusTag>{t('retired')}</StatusTag> })}
      actions={
        mayTry && (
          <Button size="small" onClick={() => onOpen('trial')}>
            {t('tryOut')}
          </Button>
        )
      }
      more={maySave ? more : []}
    />
  )
}
