import { createContext } from 'react'

/** The page above all those that stand in one frame, for the way back on the phone, where the frame does not show. */
export const ParentPage = createContext<{ label: string; href: string } | undefined>(undefined)
