import { agreementStudies } from '../../core/error/agreement/study'
import { figuresCsv, pairsCsv } from '../../core/error/agreement/study-csv'
import { listAllSessions } from '../../storage/repositories'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { downloadCsv } from '../records/download'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import styles from './AgreementScreen.module.css'
import { StudyCard } from './StudyCard'

async function readStudies() {
  const { items, unreadable } = await listAllSessions()
  return { studies: agreementStudies(items), unreadable }
}

const fileName = (what: string) => `plumbline-agreement-${what}-${new Date().toISOString().slice(0, 10)}.csv`

/** How far this device and the clinic's own goniometer agree, movement by movement. */
export function AgreementScreen() {
  const stored = useStored(readStudies, [])
  return (
    <StoredView stored={stored}>
      {({ studies, unreadable }) => (
        <>
          <PageHeader
            title="Agreement with a goniometer"
            detail="From the readings that were entered beside trials on this device."
            back={{ to: '/settings', label: 'Settings' }}
            actions={
              studies.length > 0 && (
                <>
                  <Button onPress={() => downloadCsv(fileName('figures'), figuresCsv(studies))}>
                    Export figures (CSV)
                  </Button>
                  <Button onPress={() => downloadCsv(fileName('pairs'), pairsCsv(studies))}>
                    Export pairs (CSV)
                  </Button>
                </>
              )
            }
          />
          {studies.length === 0 ? (
            <HowTo />
          ) : (
            <div className={styles.studies}>
              {studies.map((study) => (
                <StudyCard key={study.like.id} study={study} />
              ))}
            </div>
          )}
          <UnreadableNotice unreadable={unreadable} />
        </>
      )}
    </StoredView>
  )
}

function HowTo() {
  return (
    <EmptyState
      title="No goniometer reading yet"
      actions={
        <ButtonLink to="/measure" variant="primary">
          Measure
        </ButtonLink>
      }
    >
      <p>
        Measure a movement with Plumbline and, in the same position, with your goniometer, and write its
        reading down before you look at Plumbline’s. Enter it under “Goniometer reading” on the result or with
        the kept trial. Do this with at least 30 people of different mobility: this page then shows how far
        the two agree.
      </p>
    </EmptyState>
  )
}
