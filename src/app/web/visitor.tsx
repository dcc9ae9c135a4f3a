import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Sheet } from '#platform/ui/shell/frame.tsx'
import type { start } from '../start/contract.ts'

const state = named<typeof start.state>('start.state')

/** Pages within the frame that are also read without signing in. */
const openPaths = ['/reference']

/** Nobody is signed in: to the guided start while there is no company, otherwise to sign in and back. */
export function Visitor() {
  const { pathname, href } = useLocation()
  const isOpen = openPaths.includes(pathname)
  const found = useRead(state, {}, { enabled: !isOpen }).data
  const go = useGo()
  const target = found && (found.ready ? `/sign-in${href === '/' ? '' : `?to=${encodeURIComponent(href)}`}` : '/start')
  useEffect(() => {
    if (target && !isOpen) go(target)
  }, [target, isOpen, go])
  if (!isOpen) return null
  return (
    <div className="bare-frame">
      <Sheet>
        <Outlet />
      </Sheet>
    </div>
  )
}
