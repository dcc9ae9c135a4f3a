import { lazy, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fillUnitPicker } from '#platform/identity/web/unit-picker.ts'
import { App } from './app.tsx'

fillUnitPicker(lazy(async () => ({ default: (await import('./units-picker.tsx')).UnitsPicker })))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
