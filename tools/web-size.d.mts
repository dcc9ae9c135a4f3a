export const bars: { home: number; route: number }
export function webSizes(web?: string): { entry: number; home: number; routes: { name: string; size: number }[] }
