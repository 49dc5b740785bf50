import { ButtonLink } from '../../ui/Button'
import { PlumbLine } from '../../ui/PlumbLine'
import styles from './Welcome.module.css'

const TOUR = '/measure?source=sample&movement=shoulder-abduction&side=right'

const GUIDED_TOUR = '/guided?source=sample'

const STEPS = [
  { title: 'Measure', text: 'The camera follows one movement. Three repetitions, each held for a moment.' },
  { title: 'Read', text: 'The value and how sure it is, beside the other side and the last time.' },
  {
    title: 'Compare',
    text: 'Another day, the same movement: what changed, and whether it is more than error.',
  },
] as const

/** What a first visit sees: what this is, and one minute to see it work. */
export function Welcome() {
  return (
    <div className={styles.welcome}>
      <div className={styles.lead}>
        <PlumbLine height={72} />
        <h1>How far does it move, and has that changed?</h1>
        <p>
          The tour measures a recording that comes with Plumbline, so it needs no camera. Pictures never leave
          this device, and none is kept that the person has not agreed to.
        </p>
        <div className={styles.actions}>
          <ButtonLink to={TOUR} variant="primary">
            See it work in one minute
          </ButtonLink>
          <ButtonLink to={GUIDED_TOUR}>See a guided measurement</ButtonLink>
          <ButtonLink to="/measure">Measure with the camera</ButtonLink>
          <ButtonLink to="/posture">Assess posture</ButtonLink>
        </div>
      </div>
      <ol className={styles.steps}>
        {STEPS.map(({ title, text }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
