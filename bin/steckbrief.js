#!/usr/bin/env node
import "../dist/node/cli/steckbrief.js";
