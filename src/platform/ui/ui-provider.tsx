import type { ReactNode } from 'react'
import { LanguageProvider } from '../client/use-words.ts'
import { type Navigation, NavigationProvider } from './anchor.tsx'
import { ConfirmProvider } from './confirm.tsx'
import { LiveRegion } from './live-region.tsx'
import { ThemeProvider } from './theme-provider.tsx'
import { UndoToastProvider } from './undo-toast.tsx'

type UiProviderProps = { navigation?: Navigation; nonce?: string; children: ReactNode }

/** Everything the components need, once, around the app. */
export function UiProvider({ navigation, nonce, children }: UiProviderProps) {
  return (
    <LanguageProvider>
      <ThemeProvider nonce={nonce}>
        <NavigationProvider value={navigation}>
          <LiveRegion>
            <UndoToastProvider>
              <ConfirmProvider>{children}</ConfirmProvider>
            </UndoToastProvider>
          </LiveRegion>
        </NavigationProvider>
      </ThemeProvider>
    </LanguageProvider>
  )
}
