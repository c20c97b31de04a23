#!/usr/bin/env node
import { commandLine } from './cli/command-line.ts'
import { Fault } from './model/fault.ts'

try {
  await commandLine(process.env).parseAsync()
} catch (error) {
  // What a person can mend is one sentence; anything else is a bug, and all of it is wanted.
  console.error(error instanceof Fault ? error.message : error)
  process.exitCode = 1
}
