import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Layer } from '#platform/ui/layer.tsx'
import { useNarrow } from '#platform/ui/media.ts'
import { words } from './locale.ts'
import './side.css'

type SideProps = {
  title: string
  /** Tools beside the title. */
  tools?: ReactNode
  /** Without it the panel is what stands there by itself: where there is little room it isn't shown. */
  onClose: (() => void) | undefined
  children: ReactNode
}

/** The panel beside the picture; a drawer under 1280, a sheet from below on the phone. */
export function Side({ title, tools, onClose, children }: SideProps) {
  const narrow = useNarrow()
  const panel = (
    <>
      <SideHead title={title} tools={tools} onClose={onClose} />
      {children}
    </>
  )
  if (!narrow) {
    return (
      <aside className="aside cockpit flow-side" aria-label={title}>
        {panel}
      </aside>
    )
  }
  return (
    <Layer open={onClose !== undefined} onClose={() => onClose?.()} label={title} shape="drawer">
      <div className="flow-side drawn">{panel}</div>
    </Layer>
  )
}

function SideHead({ title, tools, onClose }: Omit<SideProps, 'children'>) {
  const t = useWords(words)
  return (
    <header className="flow-side-head">
      <h2 className="grow ellipsis">{title}</h2>
      {tools}
      {onClose && (
        <button type="button" className="bare icon-button" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}
