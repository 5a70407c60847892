import { describe } from 'vitest';
import { appendContract } from './contract/append-contract.ts';
import { commitContract } from './contract/commit-contract.ts';
import { indexContract } from './contract/index-contract.ts';
import { redactionContract } from './contract/redaction-contract.ts';
import { searchContract } from './contract/search-contract.ts';
import { snapshotContract } from './contract/snapshot-contract.ts';
import type { OpenStoreUnderTest } from './contract/store-under-test.ts';
import { verifyContract } from './contract/verify-contract.ts';

/** The suite that any event store is held to: SQLite today, a larger database later. */
export function describeEventStore(name: string, open: OpenStoreUnderTest): void {
  describe(`event store: ${name}`, () => {
    appendContract(open);
    commitContract(open);
    indexContract(open);
    searchContract(open);
    snapshotContract(open);
    redactionContract(open);
    verifyContract(open);
  });
}
