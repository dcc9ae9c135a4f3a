import { lazy, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { leaveTab, ownLeave } from '#modules/leave/web/slots/slots.ts'
import { ownParts, personTabs } from '#modules/people/web/slots.ts'
import { fillPersons } from '#platform/identity/web/person-picker.ts'
import { fillUnitPicker } from '#platform/identity/web/unit-picker.ts'
import { App } from './app.tsx'

fillUnitPicker(lazy(async () => ({ default: (await import('./units-picker.tsx')).UnitsPicker })))
fillPersons({
  Picker: lazy(async () => ({ default: (await import('./settings/persons.tsx')).PersonPicker })),
  Line: lazy(async () => ({ default: (await import('./settings/persons.tsx')).PersonLine })),
})

personTabs.push(leaveTab)
ownParts.push(ownLeave)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
