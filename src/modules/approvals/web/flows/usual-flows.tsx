import { Button } from 'antd'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Card } from '#platform/ui/card.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { approvals, type Flow } from '../../contract.ts'
import { words } from './locale.ts'
import { MiniChain } from './mini-chain.tsx'
import { stepSaid } from './says.ts'
import type { UsualFlow } from './types.ts'
import { useNaming } from './use-lexicon.ts'
import './usual-flows.css'

type UsualFlowsProps = { onTake: (flow: Flow, title: string) => void; onClose: () => void }

/** Flows as companies usually have them, to begin with. */
export function UsualFlows({ onTake, onClose }: UsualFlowsProps) {
  const t = useWords(words)
  const { kind } = useNaming()
  const found = useRead(approvals.usualFlows, { kind: kind.kind })
  return (
    <Dialog open width="wide" title={t('usual')} onClose={onClose}>
      {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows rows={4} height={52} />}
      {found.data?.rows.length === 0 && <Empty small title={t('noUsual')} />}
      <ul className="usual-flows">
        {found.data?.rows.map((usual) => (
          <UsualCard key={usual.key} usual={usual} onTake={onTake} />
        ))}
      </ul>
    </Dialog>
  )
}

function UsualCard({ usual, onTake }: { usual: UsualFlow; onTake: UsualFlowsProps['onTake'] }) {
  const t = useWords(words)
  const { lexicon } = useNaming()
  const title = usual.title[lexicon.language]
  return (
    <li>
      <Card>
        <div className="line wrap">
          <h3 className="grow">{title}</h3>
          <Button
            size="small"
            aria-label={t('useUsualNamed', { name: title })}
            onClick={() => onTake(usual.flow, title)}
          >
            {t('useUsual')}
          </Button>
        </div>
        <p className="dense soft usual-note">{usual.note[lexicon.language]}</p>
        <MiniChain
          steps={usual.flow.steps.map((step) => ({
            key: step.key,
            label: stepSaid(step, lexicon),
            conditional: step.when !== null,
          }))}
        />
      </Card>
    </li>
  )
}
