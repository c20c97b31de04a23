import { parentPort } from 'node:worker_threads'
import { type Joined, layoutOf } from '../model/layout.ts'

parentPort?.once('message', (joined: Joined) => parentPort?.postMessage(layoutOf(joined, new Map())))
