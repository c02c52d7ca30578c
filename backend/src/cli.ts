#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { runCommand } from './commands/run.js';
import { processTerminal } from './commands/terminal.js';

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
