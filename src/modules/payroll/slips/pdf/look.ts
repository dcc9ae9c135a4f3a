/** The colours of the screens on white paper. */
export const colours = {
  ink: '#1D2426',
  soft: '#4E575A',
  quiet: '#636B6D',
  line: '#CFCDC6',
  hair: '#E7E6E1',
  pri: '#0E6B7C',
  out: '#D07C28',
  fund: '#4F8CE0',
  waits: '#8F5A00',
  sunk: '#FAFAF8',
} as const

/** Between the margins of a sheet of A4. */
export const width = 499
