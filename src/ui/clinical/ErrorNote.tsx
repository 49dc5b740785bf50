import { Disclosure } from '../Disclosure'
import styles from './ErrorNote.module.css'

/**
 * What ± and the verdicts of a page hold for and where their errors come from, one tap deeper; on
 * paper it stands open. Once on each page that shows values with a ±.
 */
export function ErrorNote({ sources = [] }: { readonly sources?: readonly string[] }) {
  const hasVerdicts = sources.length > 0
  return (
    <div className={styles.note}>
      <Disclosure
        summary={hasVerdicts ? 'What ± and “measurement error” mean' : 'What ± means'}
        isShownOnPaper
      >
        <p>
          ± is the 95 % uncertainty: of the true values, 95 in 100 lie within it. That has been shown with
          rendered people, whose angles are known; on real people, with their clothes and rooms, it can be
          wider.
        </p>
        {hasVerdicts && (
          <>
            <p>
              “Beyond measurement error” means a difference larger than the minimal detectable change (95 %,
              1.96 · √2 · SEM).
            </p>
            <ul aria-label="Where the measurement error comes from">
              {[...new Set(sources)].map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </div>
  )
}
