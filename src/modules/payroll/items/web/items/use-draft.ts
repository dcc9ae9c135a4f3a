import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import type { PayItem, PayPolicy } from '../../../contract/item.ts'
import { payroll } from '../../../contract.ts'
import type { Template } from '../calls.ts'
import { changesBetween } from './draft.ts'

export type Draft = { name: string; items: PayItem[]; policy: PayPolicy }

/** A template as it is being written, and what is wrong with it so far. */
export function useDraft(template: Template) {
  const { name, items, policy } = template
  const [draft, setDraft] = useState<Draft>({ name, items, policy })
  const changes = changesBetween(items, draft.items)
  const isChanged = changes > 0 || name !== draft.name || JSON.stringify(policy) !== JSON.stringify(draft.policy)
  const rules = { items: draft.items, policy: draft.policy }
  const checked = useRead(payroll.checkTemplate, rules, { enabled: isChanged })
  const put = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }))
  return {
    ...{ draft, put, changes, isChanged },
    reset: () => setDraft({ name, items, policy }),
    problems: isChanged ? (checked.data?.problems ?? []) : [],
    sayings: (isChanged ? checked.data?.sayings : undefined) ?? template.sayings,
  }
}

export type Drafting = ReturnType<typeof useDraft>
