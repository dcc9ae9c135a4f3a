import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { Layer } from './layer.tsx'
import { words } from './locale.ts'
import { useNarrow, usePhone } from './media.ts'
import './page.css'

type AsideState = {
  /** The name of the aside on this page, while it has one. */
  label: string | undefined
  name: (label: string | undefined) => void
  open: boolean
  setOpen: (open: boolean) => void
}

const AsideContext = createContext<AsideState | undefined>(undefined)

/** A screen: `PageHeader`, perhaps `AsOfBand`, then `Columns` with `Body` and `Aside`, or a `Body` alone. */
export function Page({ children }: { children: ReactNode }) {
  const [label, name] = useState<string>()
  const [open, setOpen] = useState(false)
  return (
    <AsideContext.Provider value={{ label, name, open, setOpen }}>
      <div className="page">{children}</div>
    </AsideContext.Provider>
  )
}

/** Side by side, divided by a hairline; each scrolls on its own. On the phone all of it scrolls as one. */
export function Columns({ children }: { children: ReactNode }) {
  const phone = usePhone()
  return (
    // A page with nothing to press must still scroll by the keyboard.
    <div className="columns" tabIndex={phone ? 0 : undefined}>
      {children}
    </div>
  )
}

type BodyProps = {
  /** `page` 24 px around (default) · `none` when what is inside brings its own edges. */
  padding?: 'page' | 'none'
  children: ReactNode
}

export function Body({ padding = 'page', children }: BodyProps) {
  return (
    <div className={padding === 'page' ? 'body' : 'body flush'}>
      <div className="body-inner">{children}</div>
    </div>
  )
}

type AsideProps = {
  /** Its name, also on the button that opens it where it is a drawer. */
  label: string
  width?: 'peek' | 'record' | 'cockpit'
  children: ReactNode
}

/** What runs beside the page: 348, 336 or 404 wide; a drawer under 1280; below the page on the phone. */
export function Aside({ label, width = 'record', children }: AsideProps) {
  const state = useContext(AsideContext)
  const narrow = useNarrow()
  const phone = usePhone()
  const drawer = narrow && !phone
  const name = state?.name

  useEffect(() => {
    name?.(drawer ? label : undefined)
    return () => name?.(undefined)
  }, [name, drawer, label])

  if (!drawer || !state) {
    return (
      <aside className={`aside ${width}`} aria-label={label}>
        {children}
      </aside>
    )
  }
  return (
    <Layer open={state.open} onClose={() => state.setOpen(false)} label={label} shape="drawer">
      <AsideDrawer label={label} onClose={() => state.setOpen(false)}>
        {children}
      </AsideDrawer>
    </Layer>
  )
}

function AsideDrawer({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const t = useWords(words)
  return (
    <>
      <header className="aside-head">
        <h2 className="grow">{label}</h2>
        <button className="bare icon-button" type="button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="aside-inner">{children}</div>
    </>
  )
}

/** Opens the aside where it is a drawer; nothing otherwise. */
export function AsideButton() {
  const state = useContext(AsideContext)
  if (!state?.label) return null
  return (
    <button
      className="bare icon-button"
      type="button"
      aria-label={state.label}
      title={state.label}
      onClick={() => state.setOpen(true)}
    >
      <Icon name="panel" />
    </button>
  )
}
