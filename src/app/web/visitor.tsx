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
/** Where a visitor is sent. The address changes before this page is gone, and must not be sent on again. */
const gates = ['/sign-in', '/start']

/** Nobody is signed in: to the guided start while there is no company, otherwise to sign in and back. */
export function Visitor() {
  const { pathname, href } = useLocation()
  const isOpen = openPaths.includes(pathname)
  const mayStay = isOpen || gates.includes(pathname)
  const found = useRead(state, {}, { enabled: !mayStay }).data
  const go = useGo()
  const back = href === '/' ? '' : `?to=${encodeURIComponent(href)}`
  const gate = found && (found.ready ? `/sign-in${back}` : '/start')
  useEffect(() => {
    if (gate && !mayStay) go(gate)
  }, [gate, mayStay, go])
  if (!isOpen) return null
  return (
    <div className="bare-frame">
      <Sheet>
        <Outlet />
      </Sheet>
    </div>
  )
}
