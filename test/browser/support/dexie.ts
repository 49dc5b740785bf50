import { Dexie } from 'dexie'

// On localhost Dexie notes for each step of a transaction where it was called from, which costs more than the step.
Dexie.debug = false
