import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createCapture } from '../features/capture/capture'
import { restoreDrafts } from '../features/capture/drafts/restore'
import { App } from './App'
import { guardUnkept } from './leaving'
import { renewWhenIdle } from './renew-when-idle'
import { followTheme } from './theme'

followTheme()
const capture = createCapture()
guardUnkept(capture)
void restoreDrafts()
renewWhenIdle()
const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
createRoot(place).render(
  <StrictMode>
    <App capture={capture} />
  </StrictMode>,
)
