import { useWords } from '#platform/client/use-words.ts'
import { ListRows } from '#platform/ui/list-rows.tsx'
import { outputKinds } from '../contract.ts'
import { GapTable } from './gap-table.tsx'
import { KindRow } from './kind-row.tsx'
import { words } from './locale.ts'
import { MadeList } from './made-list.tsx'

/** 发放: what a closed run hands to the bank, the tax authority and accounting. */
export function OutputsPart({ runId }: { runId: string }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <ListRows label={t('kinds')}>
        {outputKinds.map((kind) => (
          <KindRow key={kind} runId={runId} kind={kind} />
        ))}
      </ListRows>
      <GapTable runId={runId} kind="bank" />
      <GapTable runId={runId} kind="tax" />
      <MadeList runId={runId} />
    </div>
  )
}

export { OutputsPart as Part }
