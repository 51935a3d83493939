/** Queues what makes a control open to changes and to deletion. */
export function unlock(control: Word.ContentControl): void {
  control.cannotDelete = false;
  control.cannotEdit = false;
}

/** Queues something between unlocking the text of a control and locking it again, where it was locked (loaded before). */
export function withUnlocked<T>(control: Word.ContentControl, queue: () => T): T {
  const locked = control.cannotEdit;
  if (locked) control.cannotEdit = false;
  const queued = queue();
  if (locked) control.cannotEdit = true;
  return queued;
}
