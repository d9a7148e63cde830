export type { Arrangement, Row } from './rows';
export { PeopleRows, rowsOf } from './rows';
export type { Cell } from './cells';
export type { Column, ColumnKey } from './columns';
export { COLUMNS, columnsOf } from './columns';
export { csvOf, tabbedOf } from './sheet';
