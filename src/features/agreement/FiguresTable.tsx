import type { Estimate } from '../../core/error/agreement/interval'
import type { Agreement } from '../../core/error/agreement/study'
import { isMissing } from '../../core/math/missing'
import { formatDegrees } from '../../ui/format'
import { DataTable } from '../records/DataTable'

const angle = (value: number) => formatDegrees(value, { decimals: 1 })
const signed = (value: number) => formatDegrees(value, { decimals: 1, signed: true })
/** Two decimals, with a true minus sign. */
const ratio = (value: number) => value.toFixed(2).replace('-', '−')

/** Bias, limits, ICC, SEM and MDC of a study, with their 95 % intervals where they have one. */
export function FiguresTable({ agreement: { limits, icc, sem, mdc95 } }: { readonly agreement: Agreement }) {
  const withInterval = ({ value, low, high }: Estimate, write: (value: number) => string) =>
    [write(value), `${write(low)} to ${write(high)}`] as const
  const rows: readonly (readonly [string, string, string])[] = [
    ['Bias', ...withInterval(limits.bias, signed)],
    ['Lower limit of agreement', ...withInterval(limits.lower, signed)],
    ['Upper limit of agreement', ...withInterval(limits.upper, signed)],
    [
      'ICC(2,1)',
      ...(isMissing(icc) ? (['–', 'no spread between people'] as const) : withInterval(icc, ratio)),
    ],
    ['SEM', angle(sem), '–'],
    ['MDC95', angle(mdc95), '–'],
  ]
  return (
    <DataTable
      caption="Limits of agreement after Bland & Altman 1999; ICC for absolute agreement of single measurements (Shrout & Fleiss 1979); SEM is the SD of the differences ÷ √2, MDC95 is 1.96 · √2 · SEM."
      head={['Figure', 'Value', '95 % interval']}
    >
      <tbody>
        {rows.map(([name, value, interval]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-numeric>{value}</td>
            <td data-numeric>{interval}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
