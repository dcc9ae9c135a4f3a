import { createContext, useContext } from 'react'
import type { Day } from '../kernel/day.ts'
import { deviceToday } from '../ui/format.ts'

const TodayContext = createContext<Day | undefined>(undefined)

/** Given once around the app: the day that the server tells. */
export const TodayProvider = TodayContext.Provider

/** The company's day, wherever the reader's own clock stands; this device's until the server has told it. */
export const useToday = (): Day => useContext(TodayContext) ?? deviceToday()
