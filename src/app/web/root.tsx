import { Outlet } from '@tanstack/react-router'
import { Offline } from './offline.tsx'
import './shell.css'

/** Around everything. */
export function Root() {
  return (
    <>
      <Outlet />
      <Offline />
    </>
  )
}

/** A page that fills the window. */
export function BareFrame() {
  return (
    <div className="bare-frame">
      <Outlet />
    </div>
  )
}
