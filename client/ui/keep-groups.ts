/** The rows as sorted, but group after group in the order the groups were given in. */
export function keepGroups<Row>(given: readonly Row[], sorted: readonly Row[], groupOf: (row: Row) => string): Row[] {
  const groups = new Map<string, Row[]>(given.map((row) => [groupOf(row), []]));
  for (const row of sorted) groups.get(groupOf(row))?.push(row);
  return [...groups.values()].flat();
}
