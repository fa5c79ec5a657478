import { cpus, loadavg } from 'node:os';
import { measureAlwaysOn } from './always-on.ts';
import { measureApplying } from './applying.ts';
import { broken, type Figure, type Measurement } from './figure.ts';
import { measureFinding } from './finding.ts';
import { measureLongTasks } from './long-tasks.ts';
import { measureMounting } from './mounting.ts';
import { measureOpening } from './opening.ts';
import { measurePopup } from './popup.ts';
import { measureReading } from './reading.ts';
import { measureSearching } from './searching.ts';
import { table } from './table.ts';
import { measureToggling } from './toggling.ts';
import { measureTyping } from './typing.ts';

// What we promise about speed, measured on the production build in a real browser; see README. What breaks ends with an
// error, and so does a figure that no busy machine excuses; any other over its budget is something to look into, not a
// failed test. Names as arguments run only those measurements.

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  opening: measureOpening,
  toggling: measureToggling,
  typing: measureTyping,
  'long-tasks': measureLongTasks,
  mounting: measureMounting,
  'always-on': measureAlwaysOn,
  finding: measureFinding,
  reading: measureReading,
  applying: measureApplying,
  popup: measurePopup,
  searching: measureSearching,
};

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}
for (const line of table(figures)) console.log(line);

// Who else is at work shows in every figure that is not a thread's own time.
const [busy] = loadavg();
console.log(`\n${cpus().length} cores; ${busy?.toFixed(1)} processes at work in the last minute.`);
for (const { what } of broken(figures)) {
  console.error(`Over its budget, whatever else was at work: ${what.trim()}.`);
  process.exitCode = 1;
}
