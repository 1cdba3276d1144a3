import type { Words } from '../en.ts';
import { assessment } from './window/assessment.ts';
import { duties } from './window/duties.ts';
import { frame } from './window/frame.ts';
import { importing } from './window/importing.ts';
import { incident } from './window/incident.ts';
import { journal } from './window/journal.ts';
import { laws } from './window/laws.ts';
import { notice } from './window/notice.ts';
import { palette } from './window/palette.ts';
import { persons } from './window/persons.ts';
import { picker } from './window/picker.ts';
import { quick } from './window/quick.ts';
import { recovery } from './window/recovery.ts';
import { rekey } from './window/rekey.ts';
import { register } from './window/register.ts';
import { repair } from './window/repair.ts';
import { restore } from './window/restore.ts';
import { retention } from './window/retention.ts';
import { settings } from './window/settings.ts';
import { strength } from './window/strength.ts';
import { today } from './window/today.ts';
import { unlock } from './window/unlock.ts';
import { welcome } from './window/welcome.ts';

export const window: Words['window'] = {
  assessment,
  duties,
  frame,
  importing,
  incident,
  journal,
  laws,
  notice,
  palette,
  persons,
  picker,
  quick,
  recovery,
  rekey,
  register,
  repair,
  restore,
  retention,
  settings,
  strength,
  today,
  unlock,
  welcome,
};
