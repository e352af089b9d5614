/** What a custom element holds when it tells of a change: its event doesn't say which element it is of. */

export function textOf({ target }: Event): string {
  return target && 'value' in target && typeof target.value === 'string' ? target.value : '';
}

export function isChecked({ target }: Event): boolean {
  return target !== null && 'checked' in target && target.checked === true;
}
