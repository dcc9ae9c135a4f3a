import type { Column } from '#platform/ui/table.ts'

export type Who = { personId: string; name: string; employeeNo: string; unit: string | null }

/** The first columns of every list of people. */
export function whoColumns<Row extends Who>(titles: { who: string; unit: string }): Column<Row>[] {
  return [
    {
      ...{ key: 'who', title: titles.who, fixed: true },
      render: ({ name, employeeNo }) => (
        <span className="nowrap">
          {name} <span className="quiet small">{employeeNo}</span>
        </span>
      ),
    },
    { key: 'unit', title: titles.unit, render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
  ]
}
