import type { AgreementStudy } from '../../core/error/agreement/study'
import { isMissing } from '../../core/math/missing'
import { modeOf } from '../../core/movements/mode'
import { movementName } from '../../text/movement'
import { text } from '../../text/text'
import { Card } from '../../ui/Card'
import { BlandAltmanPlot } from '../../ui/charts/BlandAltmanPlot'
import { SideTag } from '../../ui/SideTag'
import styles from './AgreementScreen.module.css'
import { FiguresTable } from './FiguresTable'
import { PairsTable } from './PairsTable'
import { plottedLines } from './plotted'
import { cautions, describeLimits, describeStudy, describeTooFew, plotInWords } from './words'

/** One movement, measured one way: what its pairs come to, drawn, in figures, and pair by pair. */
export function StudyCard({ study }: { readonly study: AgreementStudy }) {
  const { movement, pairs, agreement } = study
  return (
    <Card title={movementName(movement, modeOf(study.like))}>
      <p className={styles.muted}>{describeStudy(study)}</p>
      <p>{isMissing(agreement) ? describeTooFew(pairs.length) : describeLimits(agreement.limits)}</p>
      <BlandAltmanPlot
        pairs={pairs.map(({ trial: { id, side }, average, difference }) => ({
          id,
          side,
          average,
          difference,
        }))}
        lines={isMissing(agreement) ? [] : plottedLines(agreement.limits)}
        label={plotInWords(study)}
        up={text.agreement.difference}
        across={text.agreement.average}
      />
      <p className={styles.legend}>
        {movement.laterality !== 'none' && (
          <>
            <span>
              <i className={styles.left} /> <SideTag side="left" word />
            </span>
            <span>
              <i className={styles.right} /> <SideTag side="right" word />
            </span>
          </>
        )}
        {!isMissing(agreement) && (
          <span>
            <i className={styles.band} /> 95 % interval of the line
          </span>
        )}
      </p>
      {!isMissing(agreement) && (
        <>
          <FiguresTable agreement={agreement} />
          <ul className={styles.cautions}>
            {cautions(study).map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary className={styles.summary}>Every pair as a table</summary>
        <PairsTable movement={movement} pairs={pairs} />
      </details>
    </Card>
  )
}
