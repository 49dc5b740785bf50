import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { CameraOn } from '../features/capture/stage/CameraOn'
import { ButtonLink } from '../ui/Button'
import { formatDay } from '../ui/format'
import { Logo } from '../ui/Logo'
import styles from './Shell.module.css'
import { UnkeptBar } from './UnkeptBar'
import { useMeasureAddress } from './use-measure-address'

const PLACES = [
  { to: '/', label: 'Clients' },
  { to: '/settings', label: 'Settings' },
] as const

/** What surrounds every screen but the stage: name, places, and the main thing to do. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const measure = useMeasureAddress(path)
  return (
    <>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to content
      </button>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <a className={styles.home} href="#/" aria-label="Plumbline, start">
            <Logo />
          </a>
          <nav aria-label="Places" className={styles.places}>
            {PLACES.map(({ to, label }) => (
              <a
                key={to}
                className={styles.place}
                href={`#${to}`}
                aria-current={path === to ? 'page' : undefined}
              >
                {label}
              </a>
            ))}
          </nav>
          <ButtonLink to={measure} variant="primary">
            Measure
          </ButtonLink>
        </div>
      </header>
      <p className={styles.letterhead}>
        <Logo />
        <span>Printed {formatDay(new Date().toISOString())}</span>
      </p>
      <UnkeptBar path={path} />
      <CameraOn />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  )
}
