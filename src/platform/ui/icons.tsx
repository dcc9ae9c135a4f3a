import './icons.css'

const paths = {
  bell: 'M5 12V8a4 4 0 0 1 8 0v4l1 1.5H4zM7.5 15.5h3',
  board: 'M3 4h3v10H3zM7.5 4h3v6h-3zM12 4h3v8h-3z',
  calendar: 'M3 5h12v10H3zM3 8h12M6.5 3v3M11.5 3v3',
  chat: 'M3 4h12v8H8l-3 3v-3H3z',
  check: 'M4 9.5l3.2 3L14 5.5',
  clock: 'M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM9 5.5V9l2.5 2',
  close: 'M5 5l8 8M13 5l-8 8',
  columns: 'M3 4h12v10H3zM7 4v10M11 4v10',
  dots: 'M4.5 9h.01M9 9h.01M13.5 9h.01',
  down: 'M5 7l4 4 4-4',
  download: 'M9 3v8M5.5 8L9 11.5 12.5 8M3.5 15h11',
  edit: 'M3.5 14.5l.6-3L11 4.6a1.4 1.4 0 0 1 2.4 2.4L6.5 13.9zM10 5.6l2.4 2.4',
  eye: 'M2 9s2.5-4.5 7-4.5S16 9 16 9s-2.5 4.5-7 4.5S2 9 2 9zM9 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  filter: 'M3 5h12M5.5 9h7M8 13h2',
  flag: 'M4.5 15.5V3.5M4.5 4h8l-1.5 3 1.5 3h-8',
  gear: 'M9 11.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 2v2M9 14v2M2 9h2M14 9h2M4 4l1.4 1.4M12.6 12.6 14 14M14 4l-1.4 1.4M5.4 12.6 4 14',
  gift: 'M3.5 8h11v7h-11zM3 5.5h12V8H3zM9 5.5V15M9 5.5C7 5.5 6 4.5 6.5 3.5S9 4 9 5.5c0-1.5 2-3 2.5-2S11 5.5 9 5.5z',
  globe: 'M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM2.5 9h13M9 2.5c4 4 4 9 0 13M9 2.5c-4 4-4 9 0 13',
  help: 'M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM7.2 7.2a1.8 1.8 0 1 1 2.6 1.7c-.5.3-.8.6-.8 1.3M9 12.6v.1',
  home: 'M3 8.5 9 3.5l6 5V15H11v-4H7v4H3z',
  inbox: 'M3 10l2-6h8l2 6v5H3zM3 10h4l1 2h2l1-2h4',
  left: 'M11 5L7 9l4 4',
  link: 'M7.5 10.5l3-3M8 5.5l1.5-1.5a2.8 2.8 0 0 1 4 4L12 9.5M10 12.5 8.5 14a2.8 2.8 0 0 1-4-4L6 8.5',
  list: 'M3 5h12M3 9h12M3 13h12',
  lock: 'M5 8h8v6.5H5zM6.5 8V6a2.5 2.5 0 0 1 5 0v2',
  logout: 'M7.5 3.5h-4v11h4M11 6l3 3-3 3M14 9H7',
  menu: 'M3 5h12M3 9h12M3 13h12',
  minus: 'M4 9h10',
  page: 'M4.5 2.5h6l3 3v10h-9zM10.5 2.5v3h3M7 9h4M7 12h4',
  panel: 'M3 4h12v10H3zM11 4v10',
  person: 'M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 15.5c.5-3 2.8-4.5 5.5-4.5s5 1.5 5.5 4.5',
  plus: 'M9 4v10M4 9h10',
  print: 'M5 7V3.5h8V7M5 12.5H3V7h12v5.5h-2M5 10.5h8v4H5z',
  refresh: 'M14.5 9a5.5 5.5 0 1 1-1.7-4M13 2.5V5.5h-3',
  right: 'M7 5l4 4-4 4',
  rise: 'M9 14V5M5.5 8L9 4.5 12.5 8',
  search: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM12 12l3.5 3.5',
  shield: 'M9 2.5l5 2v4c0 3.3-2.1 5.7-5 7-2.9-1.3-5-3.7-5-7v-4z',
  star: 'M9 3l1.8 3.8 4.2.6-3 2.9.7 4.2L9 12.5l-3.7 2 .7-4.2-3-2.9 4.2-.6z',
  sun: 'M9 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM9 2v1.5M9 14.5V16M2 9h1.5M14.5 9H16M4 4l1 1M13 13l1 1M14 4l-1 1M4 14l1-1',
  swap: 'M4 6.5h9l-2-2M14 11.5H5l2 2',
  trash: 'M4 5.5h10M7 5.5V4h4v1.5M5.2 5.5l.6 9h6.4l.6-9M7.8 8v4M10.2 8v4',
  tree: 'M2.5 7h4v4h-4zM11.5 3h4v4h-4zM11.5 11h4v4h-4zM6.5 9H9M9 5v8M9 5h2.5M9 13h2.5',
  up: 'M5 11l4-4 4 4',
  upload: 'M9 14V5M5.5 8L9 4.5 12.5 8',
  warning: 'M9 3l6.5 11.5h-13zM9 7.5v3.2M9 12.6v.1',
}

export type IconName = keyof typeof paths

/** Decoration only: whatever carries it says its own name. 18 px, drawn in the colour of its text. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={name === 'dots' ? 'icon heavy' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}

export const iconNames = Object.keys(paths) as IconName[]
