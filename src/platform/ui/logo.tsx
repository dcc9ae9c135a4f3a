/** 人 inside a ring that is nearly closed. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="7" fill="var(--pri)" />
      <g fill="none" stroke="var(--onPri)" strokeLinecap="round">
        <path d="M19.6 8.2A8.2 8.2 0 1 0 21.2 13" strokeOpacity=".55" strokeWidth="1.8" />
        <path d="M13.2 7.8c-.2 4-1.6 7-4.4 9.2M13 11.6c.9 2.6 2.3 4.300 4.600 5.400" strokeWidth="2.2" />
      </g>
    </svg>
  )
}
