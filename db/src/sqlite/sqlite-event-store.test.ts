import { describeEventStore } from '../testing/event-store.contract.ts';
import { openSqliteStore } from '../testing/open-sqlite-store.ts';

describeEventStore('SQLite', openSqliteStore);
