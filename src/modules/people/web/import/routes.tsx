import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = []
