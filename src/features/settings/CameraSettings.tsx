import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { CameraError } from '../../camera/frame-source'
import { type CameraChoice, listCameras, openWebcam, watchCameras } from '../../camera/webcam'
import { preferences } from '../../storage/preferences'
import { describeProblem } from '../../text/camera-problem'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ChoiceList } from '../../ui/ChoiceList'
import { Notice } from '../../ui/Notice'
import styles from './SettingsScreen.module.css'

/** Stands for "the browser's own pick" in the list. */
const ANY = 'any'

/** Which camera to measure with. The list needs the person's leave once; no picture is shown. */
export function CameraSettings() {
  const { cameraId } = useStore(preferences)
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])
  const [problem, setProblem] = useState<CameraError>()

  useEffect(() => {
    let wanted = true
    const look = () => {
      void listCameras().then((found) => {
        if (wanted) setCameras(found)
      })
    }
    look()
    const unwatch = watchCameras(look)
    return () => {
      wanted = false
      unwatch()
    }
  }, [])

  const askForLeave = async () => {
    setProblem(undefined)
    try {
      const camera = await openWebcam()
      camera.stop()
      setCameras(await listCameras())
    } catch (error) {
      setProblem(error instanceof CameraError ? error : new CameraError('camera-failed', error))
    }
  }

  const text = problem && describeProblem(problem.problem)
  return (
    <Card title="Camera">
      {text && (
        <Notice tone="error" title={text.title}>
          <p>{text.next}</p>
        </Notice>
      )}
      {cameras.length === 0 ? (
        <>
          <p className={styles.muted}>The browser names the cameras once you have allowed their use.</p>
          <div>
            <Button onPress={() => void askForLeave()}>Find cameras</Button>
          </div>
        </>
      ) : (
        <ChoiceList
          label="Camera"
          value={cameras.some(({ id }) => id === cameraId) ? cameraId : ANY}
          choices={[
            { value: ANY, name: 'The browser’s choice' },
            ...cameras.map(({ id, label }) => ({ value: id, name: label })),
          ]}
          onChange={(id) => preferences.setState({ cameraId: id === ANY ? undefined : id })}
        />
      )}
    </Card>
  )
}
