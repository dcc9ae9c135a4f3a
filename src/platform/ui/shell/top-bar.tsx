import { createContext, type ReactNode, useContext } from 'react'
import './top-bar.css'

const ToolsContext = createContext<ReactNode>(null)

/** What the shell puts at the right end of every page's top bar: job chip, bell, help. */
export const TopBarTools = ToolsContext.Provider

/** The bar of 48 above a page. Screens use `PageHeader`. */
export function TopBar({ asOf, children }: { asOf?: ReactNode; children: ReactNode }) {
  const tools = useContext(ToolsContext)
  return (
    <header className="top-bar">
      {children}
      {asOf && <div className="top-as-of">{asOf}</div>}
      {tools && <div className="top-tools">{tools}</div>}
    </header>
  )
}
