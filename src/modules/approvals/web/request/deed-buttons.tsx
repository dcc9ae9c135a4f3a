import { Button } from 'antd'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Menu, type MenuItem } from '#platform/ui/menu.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { DeclineDialog } from '../shared/decline-dialog.tsx'
import { words as shared } from '../shared/locale.ts'
import { useReread } from '../shared/use-deed.ts'
import { AddDialog } from './add-dialog.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import type { DeedKey } from './deeds.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { words } from './locale.ts'
import { RepairDialog } from './repair-dialog.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import type { DialogProps, Request } from './types.ts'
import type { Deeds } from './use-deeds.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** In a bar: so many that they never push the title out. */
const inBar = 3
/** Under the thumb. */
const inThumb = 2

const asItem = (deeds: Deeds, key: DeedKey): MenuItem => ({
  key,
  label: deeds.labelOf(key),
  onChoose: () => deeds.run(key),
})

/** The rest, for a menu of the page. */
export const restOf = (deeds: Deeds, place: 'bar' | 'thumb'): MenuItem[] =>
  deeds.keys.slice(place === 'bar' ? inBar : inThumb).map((key) => asItem(deeds, key))

/** The first few as buttons; the one that leads at the right end. */
export function BarDeeds({ deeds }: { deeds: Deeds }) {
  return deeds.keys
    .slice(0, inBar)
    .toReversed()
    .map((key) => <DeedButton key={key} deeds={deeds} deed={key} />)
}

/** At the thumb: the no at the left, the yes at the right. */
export function ThumbDeeds({ deeds }: { deeds: Deeds }) {
  if (deeds.keys.length === 0) return null
  return (
    <ThumbBar>
      {deeds.keys
        .slice(0, inThumb)
        .toReversed()
        .map((key) => (
          <Button
            key={key}
            type={deeds.isPrimary(key) ? 'primary' : 'default'}
            loading={deeds.isBusy(key)}
            onClick={() => deeds.run(key)}
          >
            {deeds.labelOf(key)}
          </Button>
        ))}
    </ThumbBar>
  )
}

/** In a panel: the first few, and a menu with the rest. */
export function DeedButtons({ deeds }: { deeds: Deeds }) {
  const t = useWords(words)
  const rest = restOf(deeds, 'bar')
  return (
    <>
      {deeds.keys.slice(0, inBar).map((key) => (
        <DeedButton key={key} deeds={deeds} deed={key} />
      ))}
      {rest.length > 0 && (
        <Menu
          button={<Icon name="dots" />}
          buttonClass="bare icon-button"
          buttonLabel={t('more')}
          label={t('more')}
          items={rest}
        />
      )}
    </>
  )
}

const DeedButton = ({ deeds, deed }: { deeds: Deeds; deed: DeedKey }) => (
  <Button
    size="small"
    type={deeds.isPrimary(deed) ? 'primary' : 'default'}
    loading={deeds.isBusy(deed)}
    onClick={() => deeds.run(deed)}
  >
    {deeds.labelOf(deed)}
  </Button>
)

/** Why it could not be done, such as that another was faster. */
export function DeedRefusal({ deeds }: { deeds: Deeds }) {
  const t = useWords(shared)
  const reread = useReread()
  if (!deeds.refusal) return null
  return <RefusalNote reason={deeds.refusal} ways={[{ label: t('reread'), onTake: reread }]} />
}

const dialogs: Partial<Record<DeedKey, (props: DialogProps) => React.ReactNode>> = {
  approve: ApproveDialog,
  decline: DeclineDialog,
  sendBack: SendBackDialog,
  add: AddDialog,
  handOver: HandOverDialog,
  withdraw: WithdrawDialog,
  repair: RepairDialog,
}

/** The form of the deed that was chosen. */
export function OpenedDeed({ request, deeds }: { request: Request; deeds: Deeds }) {
  const Opened = deeds.opened && dialogs[deeds.opened]
  return Opened ? <Opened request={request} onDone={deeds.onDecided} onClose={deeds.close} /> : null
}
