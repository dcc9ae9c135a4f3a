import type { ComponentType } from 'react'

/** A page of the app. Loaded when somebody goes there. */
export type ScreenRoute = {
  /** `/people/$id/$tab`: `$name` is read with `useParams()`. */
  path: string
  load: () => Promise<{ Screen: ComponentType }>
  /** Shown only to those who may call it somewhere. */
  operation?: string
  /** Without navigation around it: sign-in, guided start, print. */
  bare?: boolean
}

/** A part that a module puts into a page of another: a tab of a person, a card of the home page. */
export type Slot<Props> = {
  key: string
  operation?: string
  title: (language: 'zh' | 'en') => string
  load: () => Promise<{ Part: ComponentType<Props> }>
}
