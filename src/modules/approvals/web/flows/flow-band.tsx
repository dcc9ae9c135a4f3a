import type { ReactNode } from 'react'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import './flow-band.css'

type FlowBandProps = {
  tone: 'plain' | 'waiting'
  icon: IconName
  said: ReactNode
  children?: ReactNode
  urgent?: boolean
}

/** A remark on the whole picture, over it. */
export function FlowBand({ tone, icon, said, children, urgent = false }: FlowBandProps) {
  return (
    <div className={`flow-band ${tone}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span className="grow">{said}</span>
      {children}
    </div>
  )
}
